import { sql, type TableMetadata } from "kysely";
import type { Store } from "../db/database.ts";

/** The tables that the schema makes, without those in which a search index keeps itself. */
export async function ownTables({ db, engine }: Store): Promise<TableMetadata[]> {
  if (engine.name !== "sqlite") return db.introspection.getTables();
  const { rows } = await sql<{ name: string }>`
    select name from pragma_table_list where schema = 'main' and type = 'table'
  `.execute(db);
  const names = new Set(rows.map(({ name }) => name));
  return (await db.introspection.getTables()).filter(({ name }) => names.has(name));
}
