import type { PartnerPosition } from "../partner-cursor.ts";
import type { OrderColumn } from "../partner-order.ts";

/** One shelf, or all partners that are not archived: an index has them in order. */
export type Shelf = number | "in use";

/** A part of a directory that indexes have in the order in which it is walked. */
export type Stretch = KeyedStretch | TiedStretch;

/** Partners that have a key, by key and id, both in one direction. */
export interface KeyedStretch {
  readonly kind: "keyed";
  readonly shelves: readonly Shelf[];
  readonly column: OrderColumn;
  readonly direction: "asc" | "desc";
  readonly after: PartnerPosition | null;
  /** Ends the stretch before the key: only keys above it. */
  readonly above?: NonNullable<PartnerPosition["key"]>;
}

/** Partners of one key, or of none, by id. Without a column: whatever their keys. */
export interface TiedStretch {
  readonly kind: "tied";
  readonly shelves: readonly Shelf[];
  readonly column: OrderColumn | null;
  readonly key: PartnerPosition["key"];
  readonly afterId: string;
}

/** Where no id has been met yet. */
export const beforeAllIds = "";

/** The rest of a stretch, after one of its partners. */
export function following(stretch: Stretch, position: PartnerPosition): Stretch {
  return stretch.kind === "keyed"
    ? { ...stretch, after: position }
    : { ...stretch, afterId: position.id };
}
