import type { ApiToken } from "@liaison/contracts";
import type { Store } from "../db/database.ts";
import type { ApiTokenTable } from "./api-token.table.ts";
import { parseStoredPermissions } from "./stored-permissions.ts";

export async function insertApiToken({ db }: Store, row: ApiTokenTable): Promise<void> {
  await db.insertInto("api_tokens").values(row).execute();
}

/** Newest first. */
export async function findApiTokens(store: Store, organizationId: string): Promise<ApiToken[]> {
  const rows = await apiTokensWithCreator(store)
    .where("organization_id", "=", organizationId)
    .orderBy("api_tokens.created_at", "desc")
    .orderBy("api_tokens.id")
    .execute();
  return rows.map(fromRow);
}

export async function findApiTokenById(
  store: Store,
  organizationId: string,
  id: string,
): Promise<ApiToken | undefined> {
  const row = await apiTokensWithCreator(store)
    .where("organization_id", "=", organizationId)
    .where("api_tokens.id", "=", id)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** Says whether the token was live until now. */
export async function markApiTokenRevoked(
  { db }: Store,
  organizationId: string,
  id: string,
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("api_tokens")
    .set({ revoked_at: now })
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function updateLastUse({ db }: Store, id: string, now: string): Promise<void> {
  await db.updateTable("api_tokens").set({ last_used_at: now }).where("id", "=", id).execute();
}

function apiTokensWithCreator({ db }: Store) {
  return db
    .selectFrom("api_tokens")
    .innerJoin("users", "users.id", "created_by")
    .select([
      "api_tokens.id",
      "api_tokens.name",
      "permissions",
      "created_by",
      "first_name",
      "last_name",
      "api_tokens.created_at",
      "expires_at",
      "last_used_at",
      "revoked_at",
    ]);
}

function fromRow(
  row: Omit<ApiTokenTable, "organization_id" | "token_hash"> & {
    first_name: string;
    last_name: string;
  },
): ApiToken {
  return {
    id: row.id,
    name: row.name,
    permissions: parseStoredPermissions(row.permissions),
    createdBy: { id: row.created_by, firstName: row.first_name, lastName: row.last_name },
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}
