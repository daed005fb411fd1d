import type { IncomingHttpHeaders } from "node:http";
import type { Pool } from "pg";
import { tokenHash } from "../token-hash.ts";

const bearer = "Bearer ";

/** One indexed look-up a request: the organization's id, or null for whoever has no token for it. */
export function createAuthenticate(pool: Pool) {
  return async ({ authorization, ...headers }: IncomingHttpHeaders): Promise<string | null> => {
    if (!authorization?.startsWith(bearer)) return null;
    const { rows } = await pool.query<{ organization_id: string }>({
      name: "token",
      text: `select organization_id from api_tokens where token_hash = $1 and revoked_at is null`,
      values: [tokenHash(authorization.slice(bearer.length))],
    });
    const organizationId = rows[0]?.organization_id ?? null;
    return organizationId === headers["target-organization-id"] ? organizationId : null;
  };
}
