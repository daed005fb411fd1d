import type { EventPage } from "../events/event.schemas.ts";
import type { Operation } from "../operation.ts";
import type {
  GetSupplierInvitationInput,
  ListSupplierInvitationsInput,
  SupplierInvitation,
  SupplierInvitationPage,
  SupplierInvitationWithRelations,
} from "./supplier-invitation.schemas.ts";
import type {
  CreatedSupplierInvitation,
  CreateSupplierInvitationInput,
  CreateSupplierInvitationsInput,
  InvitationOutcomes,
  ResendSupplierInvitationInput,
  RevokeSupplierInvitationInput,
  SupplierInvitationHistoryInput,
} from "./supplier-invitation-changes.schemas.ts";

export interface SupplierInvitationService {
  readonly list: Operation<typeof ListSupplierInvitationsInput, typeof SupplierInvitationPage>;
  readonly get: Operation<
    typeof GetSupplierInvitationInput,
    typeof SupplierInvitationWithRelations
  >;
  readonly create: Operation<
    typeof CreateSupplierInvitationInput,
    typeof CreatedSupplierInvitation
  >;
  readonly createMany: Operation<typeof CreateSupplierInvitationsInput, typeof InvitationOutcomes>;
  readonly resend: Operation<typeof ResendSupplierInvitationInput, typeof SupplierInvitation>;
  readonly revoke: Operation<typeof RevokeSupplierInvitationInput, typeof SupplierInvitation>;
  readonly history: Operation<typeof SupplierInvitationHistoryInput, typeof EventPage>;
}
