import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { PoolClient } from "pg";

/** Longer texts insert many rows at once: planning them is little of their work. */
const longestText = 16_384;
const maxTexts = 2_000;

/** A connection that has prepared so many statements is to be replaced: the server keeps all. */
const maxStatements = 1_000;

/** Decides which statements a connection prepares: those that come again. */
export interface StatementNames {
  /** What the statement is prepared as; undefined: it is not. One name means one text for ever. */
  readonly nameFor: (client: PoolClient, text: string) => string | undefined;
  readonly hasTooMany: (client: PoolClient) => boolean;
}

export function createStatementNames(): StatementNames {
  const names = new LRUCache<string, string>({ max: maxTexts });
  const seenOnce = new LRUCache<string, true>({ max: maxTexts });
  const prepared = new WeakMap<PoolClient, Set<string>>();

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
    nameFor: (client, text) => {
      const name = nameOf(text);
      if (name === undefined) return undefined;
      const ofClient = prepared.get(client) ?? new Set<string>();
      prepared.set(client, ofClient.add(name));
      return name;
    },
    hasTooMany: (client) => (prepared.get(client)?.size ?? 0) > maxStatements,
  };
}
