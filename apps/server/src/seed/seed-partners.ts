import { type Clock, timestamp } from "../clock.ts";
import { inTransaction, type Store } from "../db/database.ts";
import { createSeededRandom } from "../demo/seeded-random.ts";
import { appendEvent } from "../events/event.repository.ts";
import { inventPartnerRows } from "./invent-partner-rows.ts";
import { fillPartners, insertPartners } from "./seed.repository.ts";

export interface SeedPartnersOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly organizationId: string;
  readonly partners: number;
  readonly onProgress: (done: number) => void;
  /** How many rows are in memory at a time. */
  readonly rowsPerStep?: number;
}

/** Adds so many partners in one transaction: all or none. Until it ends, others can only read. */
export async function seedPartners({
  store,
  clock,
  organizationId,
  partners: total,
  onProgress,
  rowsPerStep = 20_000,
}: SeedPartnersOptions): Promise<void> {
  const createdAt = timestamp(clock);
  const random = createSeededRandom(Date.parse(createdAt));
  const series = { organizationId, total, createdAt, random };
  await inTransaction(store, async (transaction) => {
    await transaction.engine.lockOrganizations(transaction.db, [organizationId]);
    await fillPartners(transaction, total, async () => {
      for (let from = 0; from < total; from += rowsPerStep) {
        const count = Math.min(rowsPerStep, total - from);
        await insertPartners(transaction, inventPartnerRows(series, { from, count }));
        onProgress(from + count);
      }
    });
    await appendEvent(transaction, {
      organizationId,
      type: "partners.seeded",
      subject: { type: "organization", id: organizationId },
      actor: null,
      requesterOrganizationId: organizationId,
      data: { partners: total },
      createdAt,
    });
  });
}
