import type { ListPartnersInput, PartnerPage } from "@liaison/contracts";
import type { Store } from "../db/database.ts";
import { findPartnerPage } from "./list/find-partners.ts";
import { decodeCursor, encodeCursor } from "./partner-cursor.ts";

export async function listPartners(
  store: Store,
  organizationId: string,
  input: ListPartnersInput,
): Promise<PartnerPage> {
  const after = input.cursor ? decodeCursor(input, input.cursor) : null;
  // One row more than asked for tells whether another page follows.
  const limit = input.limit === 0 ? 0 : input.limit + 1;
  const slice = { ...input, after, limit };
  const { partners, total } = await findPartnerPage(store, organizationId, input, slice);
  const items = partners.slice(0, input.limit);
  const last = items.at(-1);
  const next_cursor = last && partners.length > input.limit ? encodeCursor(input, last) : null;
  return { items, total_items: total, next_cursor };
}
