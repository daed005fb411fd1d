import { type Kysely, sql } from "kysely";
import { text } from "./collated-text.ts";

/** A counter for each shelf of a directory. Triggers keep it, once for all rows of a statement. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("partner_counts")
    .addColumn("organization_id", text, (column) => column.notNull().references("organizations.id"))
    .addColumn("shelf", "integer", (column) => column.notNull())
    .addColumn("partners", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("partner_counts_primary_key", ["organization_id", "shelf"])
    .execute();
  const came = "select organization_id, shelf, 1 as change from new_partners";
  const left = "select organization_id, shelf, -1 as change from old_partners";
  const [newRows, oldRows] = ["new table as new_partners", "old table as old_partners"];
  await count(db, { event: "insert", name: "inserted", rows: newRows, changes: came });
  await count(db, {
    event: "update",
    name: "updated",
    rows: `${oldRows} ${newRows}`,
    changes: `${came} union all ${left}`,
  });
  await count(db, { event: "delete", name: "deleted", rows: oldRows, changes: left });
}

interface Counting {
  readonly event: "insert" | "update" | "delete";
  readonly name: string;
  /** The rows that a statement has touched, and what they change of the counters. */
  readonly rows: string;
  readonly changes: string;
}

/** In the order of the key, so that statements that count on the same shelves do not wait in a circle. */
async function count(db: Kysely<unknown>, { event, name, rows, changes }: Counting): Promise<void> {
  const trigger = sql.ref(`partners_${name}_count`);
  await sql`
    create function ${trigger}() returns trigger language plpgsql as $$
    begin
      insert into partner_counts (organization_id, shelf, partners)
      select organization_id, shelf, sum(change) from (${sql.raw(changes)}) as changes
      group by organization_id, shelf having sum(change) <> 0
      order by organization_id, shelf
      on conflict (organization_id, shelf)
      do update set partners = partner_counts.partners + excluded.partners;
      return null;
    end $$
  `.execute(db);
  await sql`
    create trigger ${trigger} after ${sql.raw(event)} on partners
    referencing ${sql.raw(rows)} for each statement execute function ${trigger}()
  `.execute(db);
}
