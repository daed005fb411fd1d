import type { IncomingHttpHeaders } from "node:http";
import type BetterSqlite from "better-sqlite3";
import { tokenHash } from "../token-hash.ts";

const bearer = "Bearer ";

interface TokenRow {
  readonly organization: number;
  readonly organizationId: string;
}

/** One indexed look-up a request: the organization's number, or null for whoever has no token for it. */
export function createAuthenticate(database: BetterSqlite.Database) {
  // A plain "= ?" on an index has SQLite prepare the statement again for each value.
  const find = database.prepare<[string], TokenRow>(
    `select organization, id as organizationId
     from api_tokens join organizations on number = organization where token_hash = +?`,
  );
  return ({ authorization, ...headers }: IncomingHttpHeaders): number | null => {
    if (!authorization?.startsWith(bearer)) return null;
    const found = find.get(tokenHash(authorization.slice(bearer.length)));
    if (!found || found.organizationId !== headers["target-organization-id"]) return null;
    return found.organization;
  };
}
