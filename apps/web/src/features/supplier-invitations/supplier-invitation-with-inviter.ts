import type { InvitedBy, SupplierInvitation } from "@liaison/contracts";

/** An invitation with the user who invited; a list has it always, a single one may not. */
export type SupplierInvitationDetails = SupplierInvitation & { invitedBy?: InvitedBy | undefined };
