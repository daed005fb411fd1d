import { type ApiToken, type Caller, LiaisonError } from "@liaison/contracts";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { appendEvent } from "../events/event.repository.ts";
import { eventBy } from "../events/new-event.ts";
import { findApiTokenById, markApiTokenRevoked } from "./api-token.repository.ts";

export async function revokeApiToken(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  caller: Caller,
  { id }: { readonly id: string },
): Promise<ApiToken> {
  const now = timestamp(clock);
  const { organizationId } = caller.target;
  const isRevokedNow = await markApiTokenRevoked(store, organizationId, id, now);
  const apiToken = await findApiTokenById(store, organizationId, id);
  if (!apiToken) throw new LiaisonError("not_found", `There is no API token ${id}`);
  if (isRevokedNow) {
    const subject = { type: "api_token", id } as const;
    const data = { name: apiToken.name };
    await appendEvent(store, eventBy(caller, { type: "api_token.revoked", subject, data }, now));
  }
  return apiToken;
}
