import { createFileRoute, stripSearchParams } from "@tanstack/react-router";
import {
  partnerSearchDefaults,
  partnerSearchSchema,
} from "../../../features/partners/partner-search.ts";
import { PartnersPage } from "../../../features/partners/partners-page.tsx";
import { InvitePartnerDialog } from "../../../features/supplier-invitations/supplier-invitation-dialogs.ts";

export const Route = createFileRoute("/_signed-in/$organizationId/partners")({
  validateSearch: partnerSearchSchema,
  search: { middlewares: [stripSearchParams(partnerSearchDefaults)] },
  component: Partners,
});

function Partners() {
  const { organizationId } = Route.useParams();
  return (
    <PartnersPage
      inviteDialog={(partner, onClose) => (
        <InvitePartnerDialog organizationId={organizationId} partner={partner} onClose={onClose} />
      )}
    />
  );
}
