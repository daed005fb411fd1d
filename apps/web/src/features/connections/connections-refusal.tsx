import { Refusal } from "../../page/refusal.tsx";
import { ButtonLink } from "../../routing/links.tsx";
import { useMembership } from "../../session/use-me.ts";
import { connectionsRoute } from "./connections-route.ts";

export function ConnectionsRefusal() {
  const { organizationId } = connectionsRoute.useParams();
  return (
    <Refusal
      title="You do not have access to this organization's connections"
      actions={<ButtonLink to="/">Go to the start</ButtonLink>}
    >
      {useMembership(organizationId)
        ? "Your role does not include them."
        : "You are not a member of this organization."}
    </Refusal>
  );
}
