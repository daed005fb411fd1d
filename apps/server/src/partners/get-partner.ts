import { type Caller, LiaisonError, type Partner } from "@liaison/contracts";
import type { Store } from "../db/database.ts";
import { findPartner } from "./partner.repository.ts";

export async function getPartner(
  store: Store,
  caller: Caller,
  { id }: { readonly id: string },
): Promise<Partner> {
  const partner = await findPartner(store, caller.target.organizationId, id);
  if (!partner) throw new LiaisonError("not_found", `There is no partner ${id}`);
  return partner;
}
