import { setImmediate as nextTurn } from "node:timers/promises";
import { type Clock, timestamp } from "../clock.ts";
import { inTransaction, type Store } from "../db/database.ts";
import { createSeededRandom } from "../demo/seeded-random.ts";
import { inventPartnerRows } from "./invent-partner-rows.ts";
import { enlargePageCache, insertPartners, insertSeededEvent } from "./seed.repository.ts";

const rowsPerTransaction = 20_000;

export interface SeedPartnersOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly organizationId: string;
  readonly partners: number;
  readonly onProgress: (done: number) => void;
}

/** Adds so many partners, a transaction at a time, so that a running server gets its turn. */
export async function seedPartners({
  store,
  clock,
  organizationId,
  partners: total,
  onProgress,
}: SeedPartnersOptions): Promise<void> {
  const createdAt = timestamp(clock);
  const random = createSeededRandom(Date.parse(createdAt));
  const series = { organizationId, total, createdAt, random };
  await enlargePageCache(store);
  for (let from = 0; from < total; from += rowsPerTransaction) {
    const count = Math.min(rowsPerTransaction, total - from);
    const rows = inventPartnerRows(series, { from, count });
    await inTransaction(store, async (transaction) => {
      await insertPartners(transaction, rows);
      await insertSeededEvent(transaction, organizationId, count, createdAt);
    });
    onProgress(from + count);
    await nextTurn();
  }
}
