import { inTransaction, type Store } from "../db/database.ts";
import { findWrongCounters, recountPartners } from "../partners/partner-count.repository.ts";

/** Compares what is derived from the directories with the directories: a line for each difference. */
export async function examine(store: Store): Promise<string[]> {
  // Nobody writes between a count and the look at its counter.
  const counters = await inTransaction(store, findWrongCounters);
  return [
    ...counters.map(
      ({ organization_id, shelf, counted, kept }) =>
        `Counter of organization ${organization_id}, shelf ${shelf}: ${kept} instead of ${counted}`,
    ),
    ...(await store.engine.partSearch.findFaults(store.db)).map((fault) => `Search: ${fault}`),
  ];
}

/** Derives it anew, all or nothing. */
export async function repair(store: Store): Promise<void> {
  await inTransaction(store, async (transaction) => {
    await recountPartners(transaction);
    await store.engine.partSearch.rebuild(transaction.db);
  });
}
