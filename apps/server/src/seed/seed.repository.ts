import type { Store } from "../db/database.ts";
import type { PartnerTable } from "../partners/partner.table.ts";
import { recountPartners } from "../partners/partner-count.repository.ts";

/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535; a partner has 20. */
const rowsPerStatement = 1_600;

export async function insertPartners(
  { db }: Store,
  partners: readonly PartnerTable[],
): Promise<void> {
  const insertion = db.insertInto("partners");
  const whole = partners.length - (partners.length % rowsPerStatement);
  // Compiled once: building such a statement takes a third of the time that running it takes.
  const statement = insertion.values(partners.slice(0, rowsPerStatement)).compile();
  for (let from = 0; from < whole; from += rowsPerStatement) {
    const rows = partners.slice(from, from + rowsPerStatement);
    const parameters = rows.flatMap((row) => Object.values(row));
    await db.executeQuery({ ...statement, parameters });
  }
  if (whole < partners.length) await insertion.values(partners.slice(whole)).execute();
}

export async function findOrganizationName({ db }: Store, id: string): Promise<string | null> {
  const organization = await db
    .selectFrom("organizations")
    .select("name")
    .where("id", "=", id)
    .executeTakeFirst();
  return organization?.name ?? null;
}

/** Has the table filled in the way that suits so many new rows. */
export async function fillPartners(
  store: Store,
  newPartners: number,
  fill: () => Promise<void>,
): Promise<void> {
  const isMostlyNew = newPartners > (await countAllPartners(store));
  if (!isMostlyNew) return fill();
  const { db, engine } = store;
  const derive = async () => {
    await recountPartners(store);
    await engine.partSearch.rebuild(db);
  };
  await engine.fillMostlyNew(db, { table: "partners", fill, derive });
}

async function countAllPartners({ db }: Store): Promise<number> {
  const { total } = await db
    .selectFrom("partners")
    .select(({ fn }) => fn.countAll().as("total"))
    .executeTakeFirstOrThrow();
  return Number(total);
}
