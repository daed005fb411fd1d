import type { Store } from "../db/database.ts";
import { updateLastUse } from "./api-token.repository.ts";

/** Writes down that a token was used. It is not a change of the organization's data: no event. */
export function markApiTokenUsed(store: Store, id: string, now: string): Promise<void> {
  return updateLastUse(store, id, now);
}
