import type { ApiTokenService } from "./api-tokens/api-token.service.ts";
import type { ConnectionService } from "./connections/connection.service.ts";
import type { EventService } from "./events/event.service.ts";
import type { MeService } from "./me/me.service.ts";
import type { PartnerService } from "./partners/partner.service.ts";
import type { ReceivedInvitationService } from "./received-invitations/received-invitation.service.ts";
import type { SupplierInvitationService } from "./supplier-invitations/supplier-invitation.service.ts";

/** What a host implements to serve the contract. */
export interface Services {
  readonly me: MeService;
  readonly partners: PartnerService;
  readonly supplierInvitations: SupplierInvitationService;
  readonly receivedInvitations: ReceivedInvitationService;
  readonly connections: ConnectionService;
  readonly events: EventService;
  readonly apiTokens: ApiTokenService;
}
