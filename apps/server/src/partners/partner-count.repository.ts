import { compiledOnce } from "../db/compiled-once.ts";
import type { Store } from "../db/database.ts";

/** How many partners stand on these shelves, as the counters say. */
export async function sumCounters(
  store: Store,
  organizationId: string,
  shelves: readonly number[],
): Promise<number> {
  const values = { organizationId, shelves: JSON.stringify(shelves) };
  const [row] = await compiledOnce(store, "sum of counters", values, (slot) =>
    store.db
      .selectFrom("partner_counts")
      .select(({ fn }) => fn.sum<number>("partners").as("partners"))
      .where("organization_id", "=", slot<string>("organizationId"))
      .where((eb) => store.engine.isOneOf(eb.ref("shelf"), slot<string>("shelves"))),
  );
  return Number(row?.partners ?? 0);
}

export interface WrongCounter {
  readonly organization_id: string;
  readonly shelf: number;
  readonly counted: number;
  readonly kept: number;
}

/** The counters that say something else than a count. */
export async function findWrongCounters({ db }: Store): Promise<WrongCounter[]> {
  const counted = await shelfCounts({ db }).execute();
  const kept = await db.selectFrom("partner_counts").selectAll().execute();
  const counters = new Map<string, WrongCounter>();
  for (const { organization_id, shelf, partners } of counted) {
    const counter = { organization_id, shelf, counted: Number(partners), kept: 0 };
    counters.set(`${organization_id} ${shelf}`, counter);
  }
  for (const { organization_id, shelf, partners } of kept) {
    const counter = counters.get(`${organization_id} ${shelf}`);
    const { counted } = counter ?? { counted: 0 };
    counters.set(`${organization_id} ${shelf}`, {
      organization_id,
      shelf,
      counted,
      kept: partners,
    });
  }
  return [...counters.values()].filter(({ counted, kept }) => counted !== kept);
}

/** Writes the counters anew. To be used in a transaction. */
export async function recountPartners(store: Store): Promise<void> {
  const { db } = store;
  await db.deleteFrom("partner_counts").execute();
  await db
    .insertInto("partner_counts")
    .columns(["organization_id", "shelf", "partners"])
    .expression(shelfCounts(store))
    .execute();
}

function shelfCounts({ db }: Pick<Store, "db">) {
  return db
    .selectFrom("partners")
    .select(["organization_id", "shelf"])
    .select(({ fn }) => fn.countAll<number>().as("partners"))
    .groupBy(["organization_id", "shelf"]);
}
