import type { Partner } from "@liaison/contracts";
import { InvitationDialog } from "./invitation-dialog.tsx";

interface InvitePartnerDialogProps {
  readonly organizationId: string;
  readonly partner: Partner;
  readonly onClose: () => void;
}

/** Invites a partner from where the partner is shown. */
export function InvitePartnerDialog(props: InvitePartnerDialogProps) {
  return <InvitationDialog {...props} onCreated={props.onClose} />;
}
