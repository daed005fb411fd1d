import type { Partner } from "@liaison/contracts";
import type { Store } from "../../db/database.ts";
import type { Part, PartnerSlice } from "../partner-filter.ts";
import { readDescending } from "./descending.ts";
import { countStretch, readStretch } from "./stretch.repository.ts";
import type { Stretch } from "./stretch.ts";
import { stretchesOf } from "./stretches-of.ts";

/** A slice of the partners on some shelves, or of those that have a part. */
export async function readStretches(
  store: Store,
  organizationId: string,
  selection: { readonly shelves: readonly number[]; readonly part: Part | null },
  slice: PartnerSlice,
): Promise<Partner[]> {
  const { shelves, part } = selection;
  if (shelves.length === 0) return [];
  const { order_by, limit } = slice;
  const read = (stretch: Stretch, window: { limit: number; offset: number }) =>
    stretch.kind === "keyed" && stretch.direction === "desc"
      ? readDescending({ store, organizationId, order_by, stretch, part }, window)
      : readStretch(store, organizationId, stretch, part, window);

  const found: Partner[] = [];
  let offset = slice.offset;
  for (const stretch of stretchesOf(shelves, slice)) {
    const some = await read(stretch, { limit: limit - found.length, offset });
    found.push(...some);
    if (found.length >= limit) break;
    if (some.length > 0) offset = 0;
    else if (offset > 0) offset -= await countStretch(store, organizationId, stretch, part);
  }
  return found;
}
