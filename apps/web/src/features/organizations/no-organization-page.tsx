import { IconBuildingCommunity } from "@tabler/icons-react";
import { Notice } from "../../page/notice.tsx";
import { usePageTitle } from "../../page/use-page-title.ts";
import { useMe } from "../../session/use-me.ts";

export function NoOrganizationPage() {
  usePageTitle("Welcome");
  const { firstName, email } = useMe().user;
  return (
    <Notice
      order={1}
      icon={<IconBuildingCommunity aria-hidden />}
      title={`Welcome${firstName ? `, ${firstName}` : ""}`}
    >
      You are not a member of an organization yet. Ask an owner of yours to add {email}, then reload
      this page.
    </Notice>
  );
}
