import type { AliasedExpression, Expression, ExpressionBuilder, SelectQueryBuilder } from "kysely";
import type { SlotOf } from "../../db/compiled-once.ts";
import type { Database, Store } from "../../db/database.ts";
import type { PartnerPosition } from "../partner-cursor.ts";
import type { Shelf, Stretch } from "./stretch.ts";

type Key = PartnerPosition["key"];

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
  limit: Expression<number> | number,
): AliasedExpression<Entry, "entries"> {
  const offset = slot<number>("offset");
  if (store.engine.mergesOrderedParts) {
    const parts = stretch.shelves.map((_, index) => orderedShelfOf(store, stretch, index, slot));
    const merged = unionOf(parts).limit(limit).offset(offset);
    if (stretch.kind === "tied") return merged.orderBy("id").as("entries");
    const { direction } = stretch;
    return merged.orderBy("key", direction).orderBy("id", direction).as("entries");
  }
  const entries = entriesOf(store, stretch, slot).limit(limit).offset(offset);
  if (stretch.kind === "tied") return entries.orderBy("id").as("entries");
  return entries.orderBy("key", stretch.direction).orderBy("id", stretch.direction).as("entries");
}

function orderedShelfOf(store: Store, stretch: Stretch, index: number, slot: SlotOf) {
  const shelf = stretch.shelves[index];
  if (shelf === undefined) throw new Error(`There is no shelf ${index}`);
  const entries = shelfOf(store, stretch, shelf, index, slot);
  const ordered =
    stretch.kind === "tied"
      ? entries.orderBy("id")
      : entries.orderBy("key", stretch.direction).orderBy("id", stretch.direction);
  return store.db.selectFrom(ordered.as("part")).select(["id", "address", "key"]);
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
