import type { Partner } from "@liaison/contracts";
import { type Expression, sql } from "kysely";
import { compiledOnce, type SlotOf } from "../../db/compiled-once.ts";
import type { Store } from "../../db/database.ts";
import { qualifiedPartnerColumns } from "../partner-columns.ts";
import type { PartnerPosition } from "../partner-cursor.ts";
import type { KeyedStretch } from "./stretch.ts";
import { entriesWithin, shapeWithin, valuesOf, type Window } from "./stretch-entries.repository.ts";

/** A slice by descending key and ascending id. */
export interface Turned {
  readonly partners: Partner[];
  /** The last key that has been reached, which more may share; null where all have been. */
  readonly lowest: PartnerPosition["key"];
}

/**
 * Partners of the first entries of an index that is read backwards: it has the ids descending too, so
 * those that share a key are put in order. One statement, so that nobody comes in between.
 */
export async function readTurned(
  store: Store,
  organizationId: string,
  stretch: KeyedStretch,
  { limit, offset, reach }: Window & { readonly reach: number },
): Promise<Turned> {
  const values = {
    ...valuesOf(organizationId, stretch),
    ...{ limit, offset, reach, before: reach - 1 },
  };
  const reached = { limit: reach, offset: 0 };
  const lastReached = { limit: 1, offset: reach - 1 };
  const shape = `turned ${shapeWithin(store, stretch, reached)}`;
  const rows = await compiledOnce(store, shape, values, (slot) => {
    const first = windowOf(slot, slot<number>("reach"), sql`0`);
    const last = windowOf(slot, sql`1`, slot<number>("before"));
    const turned = store.db
      .selectFrom(entriesWithin(store, stretch, first, reached))
      .select(["id", "address", "key"])
      .orderBy("key", "desc")
      .orderBy("id")
      .limit(slot<number>("limit"))
      .offset(slot<number>("offset"));
    return store.db
      .selectFrom(turned.as("entries"))
      .innerJoin("partners", (join) => join.on(store.engine.isRowOf("partners", "entries")))
      .select(qualifiedPartnerColumns)
      .select(({ selectFrom }) =>
        selectFrom(entriesWithin(store, stretch, last, lastReached))
          .select("entries.key")
          .as("lowest"),
      )
      .orderBy("entries.key", "desc")
      .orderBy("entries.id");
  });
  return {
    partners: rows.map(({ lowest: _, ...partner }) => partner),
    lowest: rows[0]?.lowest ?? null,
  };
}

/** Another window than the page's, whose limit and offset have slots of these names. */
function windowOf(slot: SlotOf, limit: Expression<unknown>, offset: Expression<unknown>): SlotOf {
  return <T>(name: string) => {
    if (name === "limit") return sql<T>`${limit}`;
    return name === "offset" ? sql<T>`${offset}` : slot<T>(name);
  };
}
