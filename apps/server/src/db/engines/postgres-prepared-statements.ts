import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { PoolClient } from "pg";

/** Longer texts insert many rows at once: planning them is little of their work. */
const longestText = 16_384;
const maxTexts = 2_000;

/** A connection that has prepared so many statements is to be replaced: the server keeps all. */
const maxStatements = 1_000;

export interface Column {
  readonly name: string;
  readonly parse: (text: string) => unknown;
}

/** A statement that a connection has prepared, or is about to. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
  /** Null until the server has run it once. */
  columns: readonly Column[] | null;
}

/** Decides which statements a connection prepares: those that come again. */
export interface PreparedStatements {
  /** Undefined: it is not prepared. One name means one text for ever. */
  readonly statementFor: (client: PoolClient, text: string) => PreparedStatement | undefined;
  readonly hasTooMany: (client: PoolClient) => boolean;
}

export function createPreparedStatements(): PreparedStatements {
  const names = new LRUCache<string, string>({ max: maxTexts });
  const seenOnce = new LRUCache<string, true>({ max: maxTexts });
  const prepared = new WeakMap<PoolClient, Map<string, PreparedStatement>>();

  function nameOf(text: string): string | undefined {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (text.length > longestText) return undefined;
    if (!seenOnce.has(text)) {
      seenOnce.set(text, true);
      return undefined;
    }
    seenOnce.delete(text);
    const name = createHash("sha256").update(text).digest("base64url").slice(0, 22);
    names.set(text, name);
    return name;
  }

  return {
    statementFor: (client, text) => {
      const name = nameOf(text);
      if (name === undefined) return undefined;
      const ofClient = prepared.get(client) ?? new Map<string, PreparedStatement>();
      prepared.set(client, ofClient);
      const statement = ofClient.get(name) ?? { name, text, columns: null };
      ofClient.set(name, statement);
      return statement;
    },
    hasTooMany: (client) => (prepared.get(client)?.size ?? 0) > maxStatements,
  };
}
