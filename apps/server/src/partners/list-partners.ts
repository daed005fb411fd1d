import type { Caller, ListPartnersInput, PartnerPage } from "@liaison/contracts";
import type { Store } from "../db/database.ts";
import { countPartners, findPartners } from "./partner.repository.ts";
import { decodeCursor, encodeCursor } from "./partner-cursor.ts";

export async function listPartners(
  store: Store,
  caller: Caller,
  input: ListPartnersInput,
): Promise<PartnerPage> {
  const { organizationId } = caller.target;
  const after = input.cursor ? decodeCursor(input, input.cursor) : null;
  const total_items = await countPartners(store, organizationId, input);
  if (input.limit === 0) return { items: [], total_items, next_cursor: null };

  // One row more than asked for tells whether another page follows.
  const found = await findPartners(store, organizationId, input, {
    ...input,
    after,
    limit: input.limit + 1,
  });
  const items = found.slice(0, input.limit);
  const last = items.at(-1);
  const next_cursor = last && found.length > input.limit ? encodeCursor(input, last) : null;
  return { items, total_items, next_cursor };
}
