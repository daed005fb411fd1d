import {
  type AliasedExpression,
  type ExpressionBuilder,
  expressionBuilder,
  type SelectQueryBuilder,
} from "kysely";
import type { SlotOf } from "../../db/compiled-once.ts";
import type { Database, Store } from "../../db/database.ts";
import type { PartnerPosition } from "../partner-cursor.ts";
import type { Shelf, Stretch } from "./stretch.ts";

type Key = PartnerPosition["key"];

export interface Window {
  readonly limit: number;
  readonly offset: number;
}

/** Where a plan depends on what is written: no list that is asked for has more rows. */
const leastBound = 128;

/** What all queries of stretches that differ in values only have in common. */
export function shapeOf(stretch: Stretch): string {
  const { kind, column } = stretch;
  const shelves = isInUse(stretch) ? "in use" : stretch.shelves.length;
  const bound =
    stretch.kind === "keyed"
      ? `${stretch.direction} ${stretch.after !== null} ${stretch.above !== undefined}`
      : stretch.key === null;
  return `${kind} ${column} ${shelves} ${bound}`;
}

/** What queries of its parts have in common. */
export function shapeWithin({ engine }: Store, stretch: Stretch, window: Window): string {
  const shape = shapeOf(stretch);
  if (!engine.plansByWrittenLimits) return shape;
  const { most, reach } = boundsOf(window);
  return `${shape} ${most} ${window.offset > 0 && reach}`;
}

/** The values of the query's slots. */
export function valuesOf(organizationId: string, stretch: Stretch) {
  const shelves = stretch.shelves.map((shelf, index) => [`shelf${index}`, shelf]);
  const bounds =
    stretch.kind === "tied"
      ? { key: stretch.key, id: stretch.afterId }
      : { ...stretch.after, above: stretch.above };
  return { organizationId, ...Object.fromEntries(shelves), ...bounds };
}

/**
 * The entries of a stretch in an index that has all of them: where its row is, key, and id. Each
 * shelf is in order there, and the engine merges the shelves.
 */
export function entriesOf(store: Store, stretch: Stretch, slot: SlotOf) {
  return unionOf(
    stretch.shelves.map((shelf, index) => shelfOf(store, stretch, shelf, index, slot)),
  );
}

interface Entry {
  readonly id: string;
  readonly address: unknown;
  readonly key: Key;
}

function unionOf<DB, TB extends keyof DB, O>(
  parts: readonly SelectQueryBuilder<DB, TB, O>[],
): SelectQueryBuilder<DB, TB, O> {
  const [first, ...others] = parts;
  if (!first) throw new Error("A stretch without shelves has no entries");
  return others.reduce((union, part) => union.unionAll(part), first);
}

/** So many of them, in the order of the index, from an offset on. */
export function entriesWithin(
  store: Store,
  stretch: Stretch,
  slot: SlotOf,
  window: Window,
): AliasedExpression<Entry, "entries"> {
  const [limit, offset] = [slot<number>("limit"), slot<number>("offset")];
  const { db, engine } = store;
  if (!engine.plansByWrittenLimits) {
    const entries = inOrder(entriesOf(store, stretch, slot), stretch);
    return entries.limit(limit).offset(offset).as("entries");
  }
  const columns = ["id", "address", "key"] as const;
  const { most, reach } = boundsOf(window);
  const shelves = stretch.shelves.map((shelf, index) => {
    const part = inOrder(shelfOf(store, stretch, shelf, index, slot), stretch);
    return db.selectFrom(part.limit(({ lit }) => lit(reach)).as("entries")).select(columns);
  });
  let merged = inOrder(unionOf(shelves), stretch).limit(({ lit }) => lit(most));
  if (window.offset > 0) merged = merged.offset(offset);
  const entries = db.selectFrom(merged.as("entries")).select(columns);
  return inOrder(entries, stretch).limit(limit).as("entries");
}

/** What the limit of a window is within, and its end: few different numbers. */
function boundsOf({ limit, offset }: Window): { readonly most: number; readonly reach: number } {
  return { most: boundOf(limit), reach: boundOf(offset + limit) };
}

function boundOf(rows: number): number {
  return Math.max(leastBound, 2 ** Math.ceil(Math.log2(rows)));
}

const entry = expressionBuilder<{ entries: Entry }, "entries">();

function inOrder<DB, TB extends keyof DB, O>(
  entries: SelectQueryBuilder<DB, TB, O>,
  stretch: Stretch,
): SelectQueryBuilder<DB, TB, O> {
  if (stretch.kind === "tied") return entries.orderBy(entry.ref("id"));
  const { direction } = stretch;
  return entries.orderBy(entry.ref("key"), direction).orderBy(entry.ref("id"), direction);
}

function isInUse({ shelves }: Stretch): boolean {
  return shelves.includes("in use");
}

function shelfOf(
  { db, engine }: Store,
  stretch: Stretch,
  shelf: Shelf,
  index: number,
  slot: SlotOf,
) {
  const { column } = stretch;
  return db
    .selectFrom("partners")
    .select("partners.id")
    .select(engine.address("partners").as("address"))
    .select((eb) =>
      (column === null ? eb.lit(null) : eb.ref(`partners.${column}`)).$castTo<Key>().as("key"),
    )
    .where("partners.organization_id", "=", slot<string>("organizationId"))
    .where((eb) =>
      shelf === "in use"
        ? eb("partners.archived_at", "is", null)
        : eb("partners.shelf", "=", slot<number>(`shelf${index}`)),
    )
    .where((eb) => isWithin(eb, stretch, slot));
}

function isWithin(eb: ExpressionBuilder<Database, "partners">, stretch: Stretch, slot: SlotOf) {
  const isLater = eb("partners.id", ">", slot<string>("id"));
  if (stretch.column === null) return isLater;
  const column = eb.ref(`partners.${stretch.column}`);
  const key = slot<NonNullable<Key>>("key");
  if (stretch.kind === "tied") {
    return eb.and([stretch.key === null ? eb(column, "is", null) : eb(column, "=", key), isLater]);
  }
  const conditions = [eb(column, "is not", null)];
  if (stretch.after) {
    const position = eb.refTuple(`partners.${stretch.column}`, "partners.id");
    const beyond = stretch.direction === "asc" ? ">" : "<";
    conditions.push(eb(position, beyond, eb.tuple(key, slot<string>("id"))));
  }
  if (stretch.above !== undefined) {
    conditions.push(eb(column, ">", slot<NonNullable<Key>>("above")));
  }
  return eb.and(conditions);
}
