import { type Caller, LiaisonError, type SignedInUser } from "@liaison/contracts";
import { heldPermissions } from "../api-tokens/stored-permissions.ts";
import type { Store } from "../db/database.ts";
import { parseStoredRole } from "../organizations/stored-role.ts";
import { findApiToken, findSession } from "./credential.repository.ts";
import { type CarriedToken, isApiToken } from "./token-hash.ts";

/** A signed-in user, and the role in the requester organization, if it is a member of it. */
export interface Authentication extends SignedInUser {
  readonly role: Caller["requester"]["role"] | null;
}

interface FirstUse {
  /** The API token whose use is to be written down, if there is one. */
  readonly unrecordedUseOf: string | null;
}

/** What a request says about who is asking. */
export interface AuthenticationRequest {
  readonly requestId: string;
  readonly idempotencyKey: string | null;
  readonly token: CarriedToken | null;
  /** The organization that the request names as its requester. */
  readonly requesterId: string | null;
  readonly now: string;
}

/** Resolves the token; rejects with `unauthenticated`, the same for whatever is wrong with it. */
export async function authenticate(
  store: Store,
  request: AuthenticationRequest,
): Promise<Authentication & FirstUse> {
  const { token } = request;
  if (!token) throw new LiaisonError("unauthenticated", "Send a bearer token or sign in");
  const authentication = isApiToken(token)
    ? await authenticateApiToken(store, request, token)
    : await authenticateSession(store, request, token);
  if (!authentication) {
    throw new LiaisonError("unauthenticated", "The token is unknown, expired or revoked");
  }
  return authentication;
}

async function authenticateSession(
  store: Store,
  { requestId, idempotencyKey, requesterId, now }: AuthenticationRequest,
  { text }: CarriedToken,
): Promise<(Authentication & FirstUse) | null> {
  const found = await findSession(store, text, requesterId, now);
  if (!found) return null;
  return {
    requestId,
    idempotencyKey,
    user: userOf(found),
    credential: { kind: "session", organizationId: found.organizationId },
    role: parseStoredRole(found.role),
    unrecordedUseOf: null,
  };
}

async function authenticateApiToken(
  store: Store,
  { requestId, idempotencyKey, requesterId, now }: AuthenticationRequest,
  { hash }: CarriedToken,
): Promise<(Authentication & FirstUse) | null> {
  const found = await findApiToken(store, hash, now);
  if (!found) return null;
  const { organizationId } = found;
  const actsForItsOrganization = requesterId === null || requesterId === organizationId;
  return {
    requestId,
    idempotencyKey,
    user: userOf(found),
    credential: {
      kind: "api_token",
      id: found.apiTokenId,
      organizationId,
      permissions: heldPermissions(found.permissions),
    },
    role: actsForItsOrganization ? parseStoredRole(found.role) : null,
    unrecordedUseOf: isOlderThanAMinute(found.lastUsedAt, now) ? found.apiTokenId : null,
  };
}

function userOf(found: {
  userId: string;
  email: string;
  emailVerified: number;
  firstName: string;
  lastName: string;
}): SignedInUser["user"] {
  const { userId: id, email, emailVerified, firstName, lastName } = found;
  return { id, email, emailVerified: emailVerified === 1, firstName, lastName };
}

/** Uses within a minute of the last are not written down: a read must not cost a write. */
function isOlderThanAMinute(moment: string | null, now: string): boolean {
  return moment === null || Date.parse(now) - Date.parse(moment) >= 60_000;
}
