import type { Store } from "../../db/database.ts";
import { letOthersBy } from "../../let-others-by.ts";
import type { Part } from "../partner-filter.ts";
import { countCandidates, type Selection } from "./candidates.repository.ts";
import { countStretch } from "./stretch.repository.ts";
import { shelvesFor } from "./stretches-of.ts";

/** How many partners a search finds, looked at in steps. */
export async function countMatches(
  store: Store,
  organizationId: string,
  selection: Selection & { readonly part: Part },
): Promise<number> {
  const { part } = selection;
  const lots = store.engine.partSearch.findAll(store, organizationId, part);
  if (!lots) {
    const { column } = part;
    const shelves = shelvesFor(column, selection.shelves);
    const whole = { kind: "keyed", shelves, column, direction: "asc", after: null } as const;
    return countStretch(store, organizationId, whole, part);
  }
  let total = 0;
  for await (const { isCandidate, ...lot } of lots) {
    total += await countCandidates(store, organizationId, selection, {
      ...lot,
      isCandidate: (_, owner, values) => isCandidate(owner, values),
    });
    await letOthersBy();
  }
  return total;
}
