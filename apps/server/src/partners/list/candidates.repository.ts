import type { Partner } from "@liaison/contracts";
import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import { compiledOnce, type SlotOf } from "../../db/compiled-once.ts";
import type { Database, Store } from "../../db/database.ts";
import { qualifiedPartnerColumns } from "../partner-columns.ts";
import type { PartnerPosition } from "../partner-cursor.ts";
import type { Part, PartnerSlice } from "../partner-filter.ts";
import { nullableOrders, orderColumns } from "../partner-order.ts";
import { shelfBits } from "../partner-shelf.ts";

/** Few partners among which all that match are: so few that they are all looked at. */
export interface Candidates {
  /** What finds them in an organization: a condition, and its values as JSON. */
  readonly name: string;
  readonly isCandidate: (
    eb: ExpressionBuilder<Database, "partners">,
    organizationId: Expression<string>,
    values: Expression<string>,
  ) => Expression<SqlBool>;
  readonly values: unknown;
  /** What is known of their number before they are read: that there are none, or nothing. */
  readonly areNone: boolean;
  readonly mayBeMany: boolean;
}

/** More candidates that match than this are not looked at together. */
export const fewCandidates = 6_000;

export interface Selection {
  readonly shelves: readonly number[];
  readonly part: Part | null;
}

type Key = PartnerPosition["key"];

/**
 * A slice of the candidates that match, and how many do; null where a slice beyond the start has none.
 * All of it is null where more match than are few.
 */
export async function readCandidates(
  store: Store,
  organizationId: string,
  selection: Selection,
  candidates: Candidates,
  slice: PartnerSlice,
): Promise<{ partners: Partner[]; total: number | null } | null> {
  const { order_by, order_dir, after, limit, offset } = slice;
  const { key, id } = after ?? {};
  const values = {
    ...valuesOf(organizationId, selection, candidates),
    ...{ limit, offset, key, id },
  };
  const bound = after && (after.key === null ? "after null" : "after");
  const shape = `candidates ${shapeOf(selection, candidates)} ${order_by} ${order_dir} ${bound}`;
  const rows = await compiledOnce(store, shape, values, (slot) =>
    sliceOf(store, selection, candidates, slice, slot),
  );
  const isFromStart = !after && offset === 0 && limit > 0;
  const total = rows[0] ? Number(rows[0].total) : isFromStart ? 0 : null;
  if (candidates.mayBeMany) {
    // The slice may be beyond those that have been looked at.
    const atLeast = total ?? (await countCandidates(store, organizationId, selection, candidates));
    if (atLeast > fewCandidates) return null;
  }
  return { partners: rows.map(({ total: _, ...partner }) => partner), total };
}

export async function countCandidates(
  store: Store,
  organizationId: string,
  selection: Selection,
  candidates: Candidates,
): Promise<number> {
  const values = valuesOf(organizationId, selection, candidates);
  const shape = `count candidates ${shapeOf(selection, candidates)}`;
  const [row] = await compiledOnce(store, shape, values, (slot) =>
    matchesOf(store, selection, candidates, slot).select(({ fn }) => fn.countAll().as("total")),
  );
  return Number(row?.total);
}

function shapeOf({ part }: Selection, { name }: Candidates): string {
  return `${name} ${part?.column}`;
}

function valuesOf(organizationId: string, { shelves, part }: Selection, { values }: Candidates) {
  return { organizationId, shelves: shelfBits(shelves), text: part?.text, values };
}

function matchesOf(
  { db, engine }: Store,
  { part }: Selection,
  { isCandidate }: Candidates,
  slot: SlotOf,
) {
  const matches = db
    .selectFrom("partners")
    .where((eb) => isCandidate(eb, slot<string>("organizationId"), slot<string>("values")))
    // No index knows these bits: it is the candidates that are looked up.
    .where((eb) => {
      const bits = eb(slot<number>("shelves"), ">>", eb.ref("partners.shelf"));
      return eb(eb(bits, "&", 1), "=", 1);
    });
  if (!part) return matches;
  return matches.where((eb) =>
    engine.contains(eb.ref(`partners.${part.column}`), slot<string>("text")),
  );
}

/** The matches are found once, for their number and for the slice, whose rows are read alone. */
function sliceOf(
  store: Store,
  selection: Selection,
  candidates: Candidates,
  { order_by, order_dir, after }: PartnerSlice,
  slot: SlotOf,
) {
  const column = orderColumns[order_by] ?? "partner_type";
  let matches = matchesOf(store, selection, candidates, slot)
    .select(["partners.id", store.engine.address("partners").as("address")])
    .select((eb) => eb.ref(`partners.${column}`).$castTo<Key>().as("key"));
  if (candidates.mayBeMany) matches = matches.limit(fewCandidates + 1);
  const isNullable = nullableOrders.has(order_by);

  const database = store.db.with(
    (cte) => cte("matches").materialized(),
    () => matches,
  );
  let slice = database
    .selectFrom("matches")
    .select(["matches.id", "matches.address", "matches.key"])
    .select((eb) =>
      eb
        .selectFrom("matches")
        .select(({ fn }) => fn.countAll().as("n"))
        .as("total"),
    )
    .limit(slot<number>("limit"))
    .offset(slot<number>("offset"));
  if (after) {
    const [key, id] = [slot<NonNullable<Key>>("key"), slot<string>("id")];
    const beyond = order_dir === "asc" ? ">" : "<";
    slice = slice.where((eb) => {
      const isLater = eb("matches.id", ">", id);
      if (after.key === null) return eb.and([eb("matches.key", "is", null), isLater]);
      return eb.or([
        eb("matches.key", beyond, key),
        eb.and([eb("matches.key", "=", key), isLater]),
        ...(isNullable ? [eb("matches.key", "is", null)] : []),
      ]);
    });
  }
  if (isNullable) slice = slice.orderBy((eb) => eb("matches.key", "is", null));
  slice = slice.orderBy("matches.key", order_dir).orderBy("matches.id");

  let rows = database
    .selectFrom(slice.as("slice"))
    .innerJoin("partners", (join) => join.on(store.engine.isRowOf("partners", "slice")))
    .select(qualifiedPartnerColumns)
    .select("slice.total");
  if (isNullable) rows = rows.orderBy((eb) => eb("slice.key", "is", null));
  return rows.orderBy("slice.key", order_dir).orderBy("slice.id");
}
