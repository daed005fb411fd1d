import { ActionIcon, Avatar, Menu, Text, VisuallyHidden } from "@mantine/core";
import { IconLogout } from "@tabler/icons-react";
import { useMe } from "../../session/use-me.ts";
import { useSignOut } from "./use-sign-out.ts";

export function UserMenu() {
  const { firstName, lastName, email } = useMe().user;
  const name = `${firstName} ${lastName}`.trim() || email;
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" radius="xl">
          <VisuallyHidden>Account of {name}</VisuallyHidden>
          <Avatar size={30} color="harbor" name={name} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)" truncate>
            {name}
          </Text>
          <Text size="xs" truncate>
            {email}
          </Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={signOut}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
