import type { Operation } from "../operation.ts";
import type {
  GetSupplierInvitationInput,
  ListSupplierInvitationsInput,
  SupplierInvitationPage,
  SupplierInvitationWithRelations,
} from "./supplier-invitation.schemas.ts";

export interface SupplierInvitationService {
  readonly list: Operation<typeof ListSupplierInvitationsInput, typeof SupplierInvitationPage>;
  readonly get: Operation<
    typeof GetSupplierInvitationInput,
    typeof SupplierInvitationWithRelations
  >;
}
