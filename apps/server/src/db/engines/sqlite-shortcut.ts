import type { CompiledQuery, Kysely, SqliteDatabase } from "kysely";
import type { Ask } from "../compiled-once.ts";
import type { Store } from "../database.ts";
import type { Database } from "../tables.ts";
import { isLocked, refuseAfterEnd, type Turns } from "./sqlite-turns.ts";

/**
 * Asks the file itself. Kysely lends its connection to each query and takes it back, which takes
 * longer than an indexed read. Where there is something to wait for, it is the one that waits.
 */
export function createShortcut(
  file: SqliteDatabase,
  turns: Pick<Turns, "taken" | "isOpen">,
  db: Kysely<Database>,
): Pick<Store, "ask" | "askWithin"> {
  const askInTurn = async <Row>(query: CompiledQuery<Row>): Promise<Row[]> =>
    (await db.executeQuery<Row>(query)).rows;
  const ask: Ask = async <Row>(query: CompiledQuery<Row>) => {
    if (turns.taken()) return askInTurn(query);
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
  // The one connection is its transaction's until that ends.
  const askWithin =
    () =>
    async <Row>(query: CompiledQuery<Row>) => {
      refuseAfterEnd(turns);
      const statement = file.prepare(query.sql);
      if (statement.reader) return statement.all(query.parameters) as Row[];
      statement.run(query.parameters);
      return [];
    };
  return { ask, askWithin };
}
