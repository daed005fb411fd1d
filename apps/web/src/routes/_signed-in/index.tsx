import { createFileRoute, redirect } from "@tanstack/react-router";
import { UserMenu } from "../../features/auth/user-menu.tsx";
import { NoOrganizationPage } from "../../features/organizations/no-organization-page.tsx";
import { startingOrganization } from "../../session/last-organization.ts";
import { AppFrame } from "../../shell/app-frame.tsx";

export const Route = createFileRoute("/_signed-in/")({
  beforeLoad: ({ context }) => {
    const organization = startingOrganization(context.me);
    if (!organization) return;
    throw redirect({
      to: "/$organizationId/partners",
      params: { organizationId: organization.id },
      replace: true,
    });
  },
  component: () => (
    <AppFrame user={<UserMenu />}>
      <NoOrganizationPage />
    </AppFrame>
  ),
});
