import { Refusal } from "../../page/refusal.tsx";
import { ButtonLink } from "../../routing/links.tsx";
import { useMembership } from "../../session/use-me.ts";
import { partnersRoute } from "./partners-route.ts";

export function PartnersRefusal() {
  const { organizationId } = partnersRoute.useParams();
  const target = partnersRoute.useSearch({ select: (search) => search.target });
  const membership = useMembership(organizationId);
  const ownPartners = membership && target && target !== membership.id && (
    <ButtonLink to="/$organizationId/partners" params={{ organizationId }}>
      Show partners of {membership.name}
    </ButtonLink>
  );
  return (
    <Refusal
      title="You do not have access to this organization's partners"
      actions={ownPartners || <ButtonLink to="/">Go to the start</ButtonLink>}
    >
      {membership
        ? "It may not be connected to yours, may not share its partners, or your role may not include them."
        : "You are not a member of this organization."}
    </Refusal>
  );
}
