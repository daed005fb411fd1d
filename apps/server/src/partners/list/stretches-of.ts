import type { PartnerPosition } from "../partner-cursor.ts";
import type { PartnerSlice } from "../partner-filter.ts";
import { nullableOrders, type OrderColumn, orderColumns } from "../partner-order.ts";
import { shelvesInUse, shelvesOfType } from "../partner-shelf.ts";
import {
  beforeAllIds,
  type KeyedStretch,
  type Shelf,
  type Stretch,
  type TiedStretch,
} from "./stretch.ts";

/** The stretches that make up a list, one after the other: nulls come last in both directions. */
export function stretchesOf(
  selected: readonly number[],
  { order_by, order_dir, after }: Pick<PartnerSlice, "order_by" | "order_dir" | "after">,
): Stretch[] {
  const column = orderColumns[order_by];
  if (column === null) return typeByType(selected, order_dir, after);
  const shelves = shelvesFor(column, selected);
  const nulls = nullableOrders.has(order_by) ? [tied(shelves, column, null)] : [];
  const keyed: KeyedStretch = {
    kind: "keyed",
    shelves,
    column,
    direction: order_dir,
    after: null,
  };
  if (!after) return [keyed, ...nulls];
  const { key, id } = after;
  if (key === null) return [tied(shelves, column, null, id)];
  if (order_dir === "asc") return [{ ...keyed, after }, ...nulls];
  // Ids ascend while keys descend: first those that share the key are left, then what is below it.
  const below = { ...keyed, after: { key, id: beforeAllIds } };
  return [tied(shelves, column, key, id), below, ...nulls];
}

/** By name, all that is in use is in one index too, and need not be merged. */
export function shelvesFor(column: OrderColumn, selected: readonly number[]): readonly Shelf[] {
  const isAllInUse =
    selected.length === shelvesInUse.length && selected.every((it) => shelvesInUse.includes(it));
  return column === "company_name_key" && isAllInUse ? ["in use"] : selected;
}

function typeByType(
  shelves: readonly number[],
  order_dir: "asc" | "desc",
  after: PartnerPosition | null,
): Stretch[] {
  const types = order_dir === "asc" ? ascending : ascending.toReversed();
  return types
    .filter((type) => !after || type === after.key || isBeyond(type, after.key, order_dir))
    .map((type) => {
      const afterId = after?.key === type ? after.id : beforeAllIds;
      return tied(shelvesOfType(shelves, type), null, null, afterId);
    })
    .filter((stretch) => stretch.shelves.length > 0);
}

const ascending = ["customer", "supplier"] as const;

function isBeyond(type: string, key: PartnerPosition["key"], order_dir: "asc" | "desc"): boolean {
  return order_dir === "asc" ? type > String(key) : type < String(key);
}

function tied(
  shelves: readonly Shelf[],
  column: OrderColumn | null,
  key: PartnerPosition["key"],
  afterId: string = beforeAllIds,
): TiedStretch {
  return { kind: "tied", shelves, column, key, afterId };
}
