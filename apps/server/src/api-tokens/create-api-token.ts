import {
  type ApiToken,
  type Caller,
  type CreateApiTokenInput,
  type CreatedApiToken,
  LiaisonError,
} from "@liaison/contracts";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { newApiToken, tokenHash } from "../auth/token-hash.ts";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { appendEvent } from "../events/event.repository.ts";
import { eventBy } from "../events/new-event.ts";
import { insertApiToken } from "./api-token.repository.ts";

type Input = z.output<typeof CreateApiTokenInput>;

export async function createApiToken(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  caller: Caller,
  input: Input,
): Promise<z.input<typeof CreatedApiToken>> {
  const now = timestamp(clock);
  const expiresAt = input.expiresAt ? new Date(input.expiresAt).toISOString() : null;
  refuseWhatTheCallerCannotGive(caller, input, expiresAt, now);

  const token = newApiToken();
  const { id, firstName, lastName } = caller.user;
  const apiToken: ApiToken = {
    id: uuidv7(),
    name: input.name,
    permissions: input.permissions,
    createdBy: { id, firstName, lastName },
    createdAt: now,
    expiresAt,
    lastUsedAt: null,
    revokedAt: null,
  };
  await insertApiToken(store, {
    id: apiToken.id,
    organization_id: caller.target.organizationId,
    name: apiToken.name,
    token_hash: tokenHash(token),
    permissions: JSON.stringify(apiToken.permissions),
    created_by: id,
    created_at: now,
    expires_at: expiresAt,
    last_used_at: null,
    revoked_at: null,
  });
  const { name, permissions } = apiToken;
  const subject = { type: "api_token", id: apiToken.id } as const;
  const data = { name, permissions, expiresAt };
  await appendEvent(store, eventBy(caller, { type: "api_token.created", subject, data }, now));
  return { apiToken, token };
}

function refuseWhatTheCallerCannotGive(
  caller: Caller,
  { permissions }: Input,
  expiresAt: string | null,
  now: string,
): void {
  if (caller.credential.kind === "api_token") {
    // It would outlive the token that made it, and its revocation.
    throw new LiaisonError("permission_denied", "An API token cannot create another");
  }
  const missing = permissions.filter((permission) => !caller.permissions.has(permission));
  if (missing.length > 0) {
    throw new LiaisonError("permission_denied", `You do not hold ${missing.join(", ")} yourself`);
  }
  if (expiresAt !== null && expiresAt <= now) {
    const message = "Must be in the future";
    throw new LiaisonError("validation_failed", `expiresAt: ${message}`, {
      errors: [{ in: "input", path: "expiresAt", message }],
    });
  }
}
