import type { Partner, PartnerOrderBy } from "@liaison/contracts";
import type { Store } from "../../db/database.ts";
import { type PartnerPosition, positionOf } from "../partner-cursor.ts";
import type { Part } from "../partner-filter.ts";
import { nullableOrders } from "../partner-order.ts";
import { countStretch, readStretch } from "./stretch.repository.ts";
import { beforeAllIds, type KeyedStretch } from "./stretch.ts";
import type { Window } from "./stretch-entries.repository.ts";
import { readTurned } from "./turned.repository.ts";

export interface DescendingRead {
  readonly store: Store;
  readonly organizationId: string;
  readonly order_by: PartnerOrderBy;
  readonly stretch: KeyedStretch;
  readonly part: Part | null;
}

/** How many entries beyond a window are put in order with it, to have all that share its last key. */
const slack = 100;

/** Of a window that begins deeper, more would be put in order than is shown. */
const deepestTurned = 500;

/** Partners by descending key and ascending id. */
export async function readDescending(read: DescendingRead, window: Window): Promise<Partner[]> {
  const { part, order_by } = read;
  // Orders that have nulls have few keys, and many partners share each.
  const isQuick = !part && !nullableOrders.has(order_by) && window.offset <= deepestTurned;
  return (isQuick ? await turnTogether(read, window) : null) ?? turnByGroups(read, window);
}

/** Null where more share the last key than are put in order. */
async function turnTogether(
  { store, organizationId, order_by, stretch }: DescendingRead,
  { limit, offset }: Window,
): Promise<Partner[] | null> {
  const reach = offset + limit + slack;
  const window = { limit, offset, reach };
  const { partners, lowest } = await readTurned(store, organizationId, stretch, window);
  const last = partners.at(-1);
  const isCut = last && positionOf({ order_by }, last).key === lowest;
  return isCut ? null : partners;
}

/**
 * An index read backwards has the ids descending too: those that share a key are turned around, and
 * where the window cuts through them, the first and the last of them are read from the other end. No
 * key is read further than the window.
 */
async function turnByGroups(read: DescendingRead, { limit, offset }: Window): Promise<Partner[]> {
  const { store, organizationId, stretch, part } = read;
  // One more at either end tells whether the window cuts through partners that share a key.
  const before = Math.min(offset, 1);
  const window = { limit: before + limit + 1, offset: offset - before };
  const found = await readStretch(store, organizationId, stretch, part, window);
  const groups = groupByKey(read.order_by, found.slice(before, before + limit));
  const [first, last] = [groups[0], groups.at(-1)];
  if (!first || !last) return [];
  const keyBefore = before === 1 ? keyOf(read, found[0]) : undefined;
  const keyBeyond = keyOf(read, found[before + limit]);
  const isCutAtStart = keyBefore === first.key;
  if (isCutAtStart) {
    const start = await countAbove(read, first.key);
    // Somebody may have come in above since the window was read.
    first.partners = await readGroup(read, first, Math.max(0, offset - start));
  }
  if (keyBeyond === last.key && !(isCutAtStart && first === last)) {
    last.partners = await readGroup(read, last, 0);
  }
  return groups.flatMap(({ partners }) => partners);
}

interface Group {
  readonly key: PartnerPosition["key"];
  partners: Partner[];
}

function groupByKey(order_by: PartnerOrderBy, partners: readonly Partner[]): Group[] {
  const groups: Group[] = [];
  for (const partner of partners) {
    const { key } = positionOf({ order_by }, partner);
    const group = groups.at(-1);
    if (group?.key === key) group.partners.unshift(partner);
    else groups.push({ key, partners: [partner] });
  }
  return groups;
}

function keyOf({ order_by }: DescendingRead, partner: Partner | undefined) {
  return partner && positionOf({ order_by }, partner).key;
}

async function countAbove(
  { store, organizationId, stretch, part }: DescendingRead,
  key: PartnerPosition["key"],
): Promise<number> {
  if (key === null) throw new Error("A partner without a key is in no order by key");
  return countStretch(store, organizationId, { ...stretch, above: key }, part);
}

/** As many of a group as there are in the window, by ascending id. */
function readGroup(
  { store, organizationId, stretch, part }: DescendingRead,
  { key, partners }: Group,
  offset: number,
): Promise<Partner[]> {
  const { shelves, column } = stretch;
  const group = { kind: "tied", shelves, column, key, afterId: beforeAllIds } as const;
  return readStretch(store, organizationId, group, part, { limit: partners.length, offset });
}
