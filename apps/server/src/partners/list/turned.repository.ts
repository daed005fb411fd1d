import type { Partner } from "@liaison/contracts";
import { sql } from "kysely";
import { compiledOnce, type SlotOf } from "../../db/compiled-once.ts";
import type { Store } from "../../db/database.ts";
import { qualifiedPartnerColumns } from "../partner-columns.ts";
import type { KeyedStretch } from "./stretch.ts";
import { entriesWithin, shapeWithin, valuesOf, type Window } from "./stretch-entries.repository.ts";

/**
 * Partners by descending key and ascending id, of the first entries of an index that is read backwards:
 * it has the ids descending too, so those that share a key are put in order.
 */
export function readTurned(
  store: Store,
  organizationId: string,
  stretch: KeyedStretch,
  { limit, offset, reach }: Window & { readonly reach: number },
): Promise<Partner[]> {
  const values = { ...valuesOf(organizationId, stretch), limit, offset, reach };
  const reached = { limit: reach, offset: 0 };
  const shape = `turned ${shapeWithin(store, stretch, reached)}`;
  return compiledOnce(store, shape, values, (slot) => {
    const turned = store.db
      .selectFrom(entriesWithin(store, stretch, slotsOfReach(slot), reached))
      .select(["id", "address", "key"])
      .orderBy("key", "desc")
      .orderBy("id")
      .limit(slot<number>("limit"))
      .offset(slot<number>("offset"));
    return store.db
      .selectFrom(turned.as("entries"))
      .innerJoin("partners", (join) => join.on(store.engine.isRowOf("partners", "entries")))
      .select(qualifiedPartnerColumns)
      .orderBy("entries.key", "desc")
      .orderBy("entries.id");
  });
}

/** The window of what is reached, where the slots of its name are those of the page. */
function slotsOfReach(slot: SlotOf): SlotOf {
  return <T>(name: string) => {
    if (name === "offset") return sql<T>`${sql.lit(0)}`;
    return slot<T>(name === "limit" ? "reach" : name);
  };
}
