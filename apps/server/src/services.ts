import type { Services } from "@liaison/contracts";
import { createApiTokenService } from "./api-tokens/api-token.service.ts";
import type { Clock } from "./clock.ts";
import type { Store } from "./db/database.ts";
import { createMeService } from "./me/me.service.ts";
import { createPartnerService } from "./partners/partner.service.ts";
import { createSupplierInvitationService } from "./supplier-invitations/supplier-invitation.service.ts";

export interface ServiceDependencies {
  readonly store: Store;
  readonly clock: Clock;
  /** The base of the REST interface's addresses, as callers reach it. */
  readonly restUrl: string;
}

/** Implements the contract. */
export function createServices({ store, clock, restUrl }: ServiceDependencies): Services {
  return {
    me: createMeService(store),
    partners: createPartnerService(store),
    supplierInvitations: createSupplierInvitationService({ store, clock, restUrl }),
    apiTokens: createApiTokenService({ store, clock }),
  };
}
