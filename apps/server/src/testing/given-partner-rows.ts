import { inTransaction, type Store } from "../db/database.ts";
import type { PartnerTable } from "../partners/partner.table.ts";
import { insertPartners } from "../seed/seed.repository.ts";

/** Partners as they are stored, found by searches as those that somebody has created. */
export async function givenPartnerRows(store: Store, rows: readonly PartnerTable[]): Promise<void> {
  await inTransaction(store, (transaction) => insertPartners(transaction, rows));
}
