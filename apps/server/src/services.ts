import type { Services } from "@liaison/contracts";
import { createApiTokenService } from "./api-tokens/api-token.service.ts";
import { createConnectionService } from "./connections/connection.service.ts";
import { createEventService } from "./events/event.service.ts";
import { createMeService } from "./me/me.service.ts";
import { createPartnerService } from "./partners/partner.service.ts";
import { createReceivedInvitationService } from "./received-invitations/received-invitation.service.ts";
import type { ServiceDependencies } from "./service-dependencies.ts";
import { createSupplierInvitationService } from "./supplier-invitations/supplier-invitation.service.ts";

/** Implements the contract. */
export function createServices(dependencies: ServiceDependencies): Services {
  return {
    me: createMeService(dependencies.store),
    partners: createPartnerService(dependencies),
    supplierInvitations: createSupplierInvitationService(dependencies),
    receivedInvitations: createReceivedInvitationService(dependencies),
    connections: createConnectionService(dependencies),
    events: createEventService(dependencies),
    apiTokens: createApiTokenService(dependencies),
  };
}
