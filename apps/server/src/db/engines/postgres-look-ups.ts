import type { CompiledQuery } from "kysely";
import type { Ask } from "../compiled-once.ts";
import type { PostgresConnection } from "./postgres-connection.ts";
import type { PostgresConnections } from "./postgres-connections.ts";
import { isUnanswered } from "./postgres-failures.ts";

/** After so many nobody joins any more: whoever waits for a connection gets this one in the end. */
const maxLookUps = 100;

/** A connection that several ask at once, until all have been answered. */
interface Shared {
  readonly taken: Promise<PostgresConnection>;
  asked: number;
  waiting: number;
}

/**
 * Asks for what is found by a key on one connection, whoever else does so meanwhile: the questions
 * go out before the first is answered. To lend a connection to each would take longer than to answer,
 * and waking another of the server's processes as well. Where the connection is lost, each is asked
 * again by itself.
 */
export function sharingLookUps({ take, giveBack }: PostgresConnections, ask: Ask): Ask {
  let shared: Shared | null = null;

  function join(): Shared {
    shared ??= { taken: take(), asked: 0, waiting: 0 };
    const joined = shared;
    joined.asked += 1;
    joined.waiting += 1;
    if (joined.asked === maxLookUps) shared = null;
    return joined;
  }

  function leave(joined: Shared, connection: PostgresConnection): void {
    joined.waiting -= 1;
    const isOver = joined.waiting === 0;
    if (shared === joined && (isOver || connection.isBroken)) shared = null;
    if (isOver) giveBack(connection);
  }

  async function connectionOf(joined: Shared): Promise<PostgresConnection> {
    try {
      return await joined.taken;
    } catch (error) {
      if (shared === joined) shared = null;
      throw error;
    }
  }

  return async <Row>(query: CompiledQuery<Row>) => {
    const joined = join();
    const connection = await connectionOf(joined);
    try {
      const { rows } = await connection.executeOnce<Row>(query);
      return rows;
    } catch (error) {
      if (!connection.isBroken || isUnanswered(error)) throw error;
    } finally {
      leave(joined, connection);
    }
    return ask(query);
  };
}
