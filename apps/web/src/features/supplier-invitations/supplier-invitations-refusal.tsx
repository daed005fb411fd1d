import { Refusal } from "../../page/refusal.tsx";
import { ButtonLink } from "../../routing/links.tsx";
import { useMembership } from "../../session/use-me.ts";
import { supplierInvitationsRoute } from "./supplier-invitations-route.ts";

export function SupplierInvitationsRefusal() {
  const { organizationId } = supplierInvitationsRoute.useParams();
  return (
    <Refusal
      title="You do not have access to this organization's invitations"
      actions={<ButtonLink to="/">Go to the start</ButtonLink>}
    >
      {useMembership(organizationId)
        ? "Your role does not include them."
        : "You are not a member of this organization."}
    </Refusal>
  );
}
