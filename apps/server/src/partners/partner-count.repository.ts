import { lookUpOnce } from "../db/compiled-once.ts";
import type { Store } from "../db/database.ts";

/** How many partners stand on these shelves, as the counters say. */
export async function sumCounters(
  store: Store,
  organizationId: string,
  shelves: readonly number[],
): Promise<number> {
  const values = { organizationId, shelves: store.engine.asList(shelves) };
  const [row] = await lookUpOnce(store, "sum of counters", values, (slot) =>
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

/** The counters that say something else than a count. All are of one moment: it is one statement. */
export async function findWrongCounters({ db }: Store): Promise<WrongCounter[]> {
  const counted = shelfCounts({ db }).select(({ lit }) => lit<number>(0).as("kept"));
  const kept = db
    .selectFrom("partner_counts")
    .select(({ lit }) => [
      "organization_id",
      "shelf",
      lit<number>(0).as("counted"),
      "partners as kept",
    ]);
  const rows = await db
    .selectFrom(counted.unionAll(kept).as("counts"))
    .select(({ fn }) => [
      "organization_id",
      "shelf",
      fn.sum<number>("counted").as("counted"),
      fn.sum<number>("kept").as("kept"),
    ])
    .groupBy(["organization_id", "shelf"])
    .orderBy("organization_id")
    .orderBy("shelf")
    .execute();
  return rows.filter(({ counted, kept }) => counted !== kept);
}

/** Writes the counters anew. To be used in a transaction. */
export async function recountPartners(store: Store): Promise<void> {
  const { db, engine } = store;
  await engine.lockTable(db, "partners");
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
    .select(({ fn }) => fn.countAll<number>().as("counted"))
    .groupBy(["organization_id", "shelf"]);
}
