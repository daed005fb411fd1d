import { Refusal } from "../../../page/refusal.tsx";
import { ButtonLink } from "../../../routing/links.tsx";

export function PartnersImportRefusal() {
  return (
    <Refusal
      title="You do not have access to this import"
      actions={<ButtonLink to="/">Go to the start</ButtonLink>}
    >
      Your role does not include changing partners.
    </Refusal>
  );
}
