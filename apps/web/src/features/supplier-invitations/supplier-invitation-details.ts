import type { InvitedBy, SupplierInvitation } from "@liaison/contracts";

/** An invitation with the user who invited, as this feature always asks for it. */
export type SupplierInvitationDetails = SupplierInvitation & { invitedBy: InvitedBy };
