import { sql } from "kysely";
import type { TestApplication } from "./test-application.ts";

/** Every row of every table, as text. */
export async function everythingStored({ store: { db } }: TestApplication): Promise<string> {
  const tables = await db.introspection.getTables();
  const contents = await Promise.all(
    tables.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(db)),
  );
  return JSON.stringify(contents.map(({ rows }) => rows));
}
