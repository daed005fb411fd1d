import type { CompiledQuery, Kysely, SqliteDatabase } from "kysely";
import type { Ask } from "../compiled-once.ts";
import type { Database } from "../tables.ts";
import { isLocked, type Turns } from "./sqlite-turns.ts";

/**
 * Asks the file itself, where nobody's transaction is open. Kysely lends its connection to each query
 * and takes it back, which takes longer than an indexed read. Where there is something to wait for,
 * it is the one that waits.
 */
export function createShortcut(
  file: SqliteDatabase,
  { taken }: Pick<Turns, "taken">,
  db: Kysely<Database>,
): Ask {
  const askInTurn = async <Row>(query: CompiledQuery<Row>): Promise<Row[]> =>
    (await db.executeQuery<Row>(query)).rows;
  return async <Row>(query: CompiledQuery<Row>) => {
    if (taken()) return askInTurn(query);
    const statement = file.prepare(query.sql);
    if (!statement.reader) return askInTurn(query);
    try {
      // What rows a query has is known of its type only, as in Kysely's own driver.
      return statement.all(query.parameters) as Row[];
    } catch (error) {
      if (isLocked(error)) return askInTurn(query);
      throw error;
    }
  };
}
