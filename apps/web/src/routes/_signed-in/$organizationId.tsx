import { createFileRoute, notFound, Outlet } from "@tanstack/react-router";
import * as z from "zod/mini";
import { UserMenu } from "../../features/auth/user-menu.tsx";
import { OrganizationSwitcher } from "../../features/organizations/organization-switcher.tsx";
import { ReceivedInvitationsCount } from "../../features/received-invitations/received-invitations-count.tsx";
import { useLiveUpdates } from "../../live/use-live-updates.ts";
import { rememberOrganization } from "../../session/last-organization.ts";
import { AppFrame } from "../../shell/app-frame.tsx";
import { MainNavigation } from "../../shell/main-navigation.tsx";

export const Route = createFileRoute("/_signed-in/$organizationId")({
  beforeLoad: ({ params }) => {
    if (!z.guid().safeParse(params.organizationId).success) throw notFound();
  },
  onEnter: ({ params }) => rememberOrganization(params.organizationId),
  onStay: ({ params }) => rememberOrganization(params.organizationId),
  component: OrganizationLayout,
});

function OrganizationLayout() {
  const { organizationId } = Route.useParams();
  useLiveUpdates(organizationId);
  return (
    <AppFrame
      organization={<OrganizationSwitcher organizationId={organizationId} />}
      user={<UserMenu />}
      navigation={(onNavigate) => (
        <MainNavigation
          organizationId={organizationId}
          receivedCount={<ReceivedInvitationsCount />}
          onNavigate={onNavigate}
        />
      )}
    >
      <Outlet />
    </AppFrame>
  );
}
