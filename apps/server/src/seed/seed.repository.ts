import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Store } from "../db/database.ts";
import type { PartnerTable } from "../partners/partner.table.ts";

/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535; a partner has 20. */
const rowsPerStatement = 1_600;

export async function insertPartners(
  { db }: Store,
  partners: readonly PartnerTable[],
): Promise<void> {
  for (let from = 0; from < partners.length; from += rowsPerStatement) {
    const rows = partners.slice(from, from + rowsPerStatement);
    await db.insertInto("partners").values(rows).execute();
  }
}

/** One event tells of many partners. */
export async function insertSeededEvent(
  { db }: Store,
  organizationId: string,
  partners: number,
  at: string,
): Promise<void> {
  await db
    .insertInto("events")
    .values({
      id: uuidv7({ msecs: Date.parse(at) }),
      organization_id: organizationId,
      type: "partners.seeded",
      subject_type: "organization",
      subject_id: organizationId,
      actor_user_id: null,
      actor_name: null,
      requester_organization_id: organizationId,
      data: JSON.stringify({ partners }),
      created_at: at,
    })
    .execute();
}

export async function findOrganizationName({ db }: Store, id: string): Promise<string | null> {
  const organization = await db
    .selectFrom("organizations")
    .select("name")
    .where("id", "=", id)
    .executeTakeFirst();
  return organization?.name ?? null;
}

/** A large directory's indexes need more room than the two megabytes that SQLite has for pages. */
export async function enlargePageCache({ db, engine }: Store): Promise<void> {
  if (engine.name === "sqlite") await sql`pragma cache_size = -65536`.execute(db);
}
