import { sql } from "kysely";
import { onTestFinished } from "vitest";
import type { Database, Store } from "../db/database.ts";

/** Leaves a database without one of its tables, until the test ends. */
export async function takeTableAway({ db }: Store, table: keyof Database): Promise<void> {
  const [here, elsewhere] = [sql.table(table), sql.table(`${table}_elsewhere`)];
  await sql`alter table ${here} rename to ${elsewhere}`.execute(db);
  onTestFinished(async () => {
    await sql`alter table ${elsewhere} rename to ${here}`.execute(db);
  });
}
