import { Button, Menu, Text, VisuallyHidden } from "@mantine/core";
import { IconCheck, IconSelector } from "@tabler/icons-react";
import { MenuItemLink } from "../../routing/menu-item-link.tsx";
import { useMe } from "../../session/use-me.ts";
import { roleLabels } from "./role-labels.ts";

/** Names the organization one works for, and leads to the others. */
export function OrganizationSwitcher({ organizationId }: { organizationId: string }) {
  const { organizations } = useMe();
  const current = organizations.find(({ id }) => id === organizationId);
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          maw="100%"
          px="xs"
          rightSection={<IconSelector size={16} aria-hidden />}
        >
          <VisuallyHidden>Organization: </VisuallyHidden>
          <Text span inherit truncate>
            {current?.name ?? "Choose an organization"}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Work for</Menu.Label>
        {organizations.map(({ id, name, role }) => (
          <MenuItemLink
            key={id}
            to="/$organizationId/partners"
            params={{ organizationId: id }}
            aria-current={id === organizationId}
            rightSection={id === organizationId && <IconCheck size={16} aria-hidden />}
          >
            {name}
            <Text size="xs" c="dimmed">
              {roleLabels[role]}
            </Text>
          </MenuItemLink>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
