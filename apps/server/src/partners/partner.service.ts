import type { PartnerService } from "@liaison/contracts";
import type { Store } from "../db/database.ts";
import { getPartner } from "./get-partner.ts";
import { listPartners } from "./list-partners.ts";

export function createPartnerService(store: Store): PartnerService {
  return {
    list: (caller, input) => listPartners(store, caller, input),
    get: (caller, input) => getPartner(store, caller, input),
  };
}
