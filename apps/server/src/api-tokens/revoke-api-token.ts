import { type ApiToken, type Caller, LiaisonError } from "@liaison/contracts";
import { type Clock, timestamp } from "../clock.ts";
import { inTransaction, type Store } from "../db/database.ts";
import { appendEvent } from "../events/event.repository.ts";
import { eventBy } from "../events/new-event.ts";
import { findApiTokenById, markApiTokenRevoked } from "./api-token.repository.ts";

export function revokeApiToken(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  caller: Caller,
  { id }: { readonly id: string },
): Promise<ApiToken> {
  const now = timestamp(clock);
  const { organizationId } = caller.target;
  return inTransaction(store, async (transaction) => {
    const isRevokedNow = await markApiTokenRevoked(transaction, organizationId, id, now);
    const apiToken = await findApiTokenById(transaction, organizationId, id);
    if (!apiToken) throw new LiaisonError("not_found", `There is no API token ${id}`);
    if (isRevokedNow) {
      const subject = { type: "api_token", id };
      const data = { name: apiToken.name };
      const revoked = eventBy(caller, { type: "api_token.revoked", subject, data }, now);
      await appendEvent(transaction, revoked);
    }
    return apiToken;
  });
}
