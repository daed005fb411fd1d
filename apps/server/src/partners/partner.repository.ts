import type { Partner } from "@liaison/contracts";
import { compiledOnce, lookUpOnce, slotsFor } from "../db/compiled-once.ts";
import type { Store } from "../db/database.ts";
import type { PartnerTable } from "./partner.table.ts";
import { partnerColumns } from "./partner-columns.ts";
import { derivedKeys } from "./partner-row.ts";

export async function findPartner(
  store: Store,
  organizationId: string,
  id: string,
): Promise<Partner | undefined> {
  const [partner] = await lookUpOnce(store, "partner by id", { organizationId, id }, (slot) =>
    store.db
      .selectFrom("partners")
      .select(partnerColumns)
      .where("organization_id", "=", slot<string>("organizationId"))
      .where("id", "=", slot<string>("id")),
  );
  return partner;
}

/**
 * Changes a partner that is as it was read; its version counts up. Undefined: it has been changed or
 * taken away since.
 */
export function writePartner(
  { db }: Store,
  organizationId: string,
  { id, version }: Pick<Partner, "id" | "version">,
  change: Partial<Partner>,
  now: string,
): Promise<Partner | undefined> {
  return db
    .updateTable("partners")
    .set({ ...change, ...derivedKeys(change), version: version + 1, updated_at: now })
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning(partnerColumns)
    .executeTakeFirst();
}

export async function insertPartner(store: Store, row: PartnerTable): Promise<Partner> {
  const [partner] = await compiledOnce(store, "insert partner", { ...row }, (slot) =>
    store.db.insertInto("partners").values(slotsFor(row, slot)).returning(partnerColumns),
  );
  if (!partner) throw new Error("A partner that was inserted is not there");
  return partner;
}
