import { Box, Stack } from "@mantine/core";
import { IconBuildingCommunity } from "@tabler/icons-react";
import { Notice } from "../../page/notice.tsx";
import { usePageTitle } from "../../page/use-page-title.ts";
import { useMe } from "../../session/use-me.ts";
import { NewOrganizationForm } from "./new-organization-form.tsx";

export function NoOrganizationPage() {
  usePageTitle("Welcome");
  const { firstName, email } = useMe().user;
  return (
    <Stack align="center" gap={0}>
      <Notice
        order={1}
        icon={<IconBuildingCommunity aria-hidden />}
        title={`Welcome${firstName ? `, ${firstName}` : ""}`}
      >
        You are not a member of an organization yet. If yours is on Liaison, ask an owner of it to
        add {email}, then reload this page. Otherwise create it.
      </Notice>
      <Box w="100%" maw={360}>
        <NewOrganizationForm />
      </Box>
    </Stack>
  );
}
