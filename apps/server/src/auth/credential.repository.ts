import { lookUpOnce } from "../db/compiled-once.ts";
import type { Store } from "../db/database.ts";

const userColumns = [
  "users.id as userId",
  "users.email",
  "users.email_verified as emailVerified",
  "users.first_name as firstName",
  "users.last_name as lastName",
] as const;

/**
 * Everything that a live session says about a request, in one indexed query: the user, the
 * organization it defaults to, and the role in the requester, if the user is a member of it.
 */
export async function findSession(
  store: Store,
  token: string,
  requesterId: string | null,
  now: string,
) {
  const values = { token, requesterId, now };
  const [session] = await lookUpOnce(store, "session", values, (slot) =>
    store.db
      .selectFrom("sessions")
      .innerJoin("users", "users.id", "sessions.user_id")
      .leftJoin("members", (join) =>
        join
          .onRef("members.user_id", "=", "users.id")
          .on("members.organization_id", "=", (eb) =>
            eb.fn.coalesce(slot<string | null>("requesterId"), "sessions.active_organization_id"),
          ),
      )
      .select([...userColumns, "sessions.active_organization_id as organizationId", "members.role"])
      .where("sessions.token", "=", slot<string>("token"))
      .where("sessions.expires_at", ">", slot<string>("now")),
  );
  return session;
}

/** The same for a live API token; the role is its creator's in the organization it is bound to. */
export async function findApiToken(store: Store, hash: string, now: string) {
  const [apiToken] = await lookUpOnce(store, "API token", { hash, now }, (slot) =>
    store.db
      .selectFrom("api_tokens")
      .innerJoin("users", "users.id", "api_tokens.created_by")
      .leftJoin("members", (join) =>
        join
          .onRef("members.user_id", "=", "users.id")
          .onRef("members.organization_id", "=", "api_tokens.organization_id"),
      )
      .select([
        ...userColumns,
        "api_tokens.organization_id as organizationId",
        "members.role",
        "api_tokens.id as apiTokenId",
        "api_tokens.permissions",
        "api_tokens.last_used_at as lastUsedAt",
      ])
      .where("token_hash", "=", slot<string>("hash"))
      .where("revoked_at", "is", null)
      .where((eb) =>
        eb.or([eb("expires_at", "is", null), eb("expires_at", ">", slot<string>("now"))]),
      ),
  );
  return apiToken;
}

/** The organization that a new session of the user defaults to: the one joined first. */
export async function findFirstMembership({ db }: Store, userId: string): Promise<string | null> {
  const first = await db
    .selectFrom("members")
    .select("organization_id")
    .where("user_id", "=", userId)
    .orderBy("created_at")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return first?.organization_id ?? null;
}
