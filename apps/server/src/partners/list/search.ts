import type { Store } from "../../db/database.ts";
import {
  findTrigramMatches,
  isTrigramMatch,
  type TrigramMatches,
  trigramsOf,
} from "../../db/engines/sqlite-trigram-index.ts";
import { letOthersBy } from "../../let-others-by.ts";
import type { Part } from "../partner-filter.ts";
import { type Candidates, countCandidates, type Selection } from "./candidates.repository.ts";
import { countStretch } from "./stretch.repository.ts";
import { shelvesFor } from "./stretches-of.ts";

/** Few candidates are all looked at in one statement, for the total and the page. */
const fewCandidates = 6_000;

/** Of many, so many at a time: others wait for it. */
const candidatesPerStep = 1_000;

/**
 * The candidates for a search, if an index has them and they are few. Many are so dense in the
 * directory that a page of them is found faster by walking it in order.
 */
export async function findFewCandidates(
  store: Store,
  organizationId: string,
  { column, text }: Part,
): Promise<Candidates | null> {
  const trigrams = trigramsOf(text);
  if (trigrams === null) return null;
  const step = { after: 0, limit: fewCandidates + 1 };
  const matches = await findTrigramMatches(store, organizationId, column, trigrams, step);
  return matches.count > fewCandidates ? null : candidatesOf(matches);
}

/** How many partners a search finds, looked at in steps. */
export async function countMatches(
  store: Store,
  organizationId: string,
  selection: Selection & { readonly part: Part },
): Promise<number> {
  const { column, text } = selection.part;
  const trigrams = trigramsOf(text);
  if (trigrams === null) {
    const { part } = selection;
    const shelves = shelvesFor(column, selection.shelves);
    const whole = { kind: "keyed", shelves, column, direction: "asc", after: null } as const;
    return countStretch(store, organizationId, whole, part);
  }
  let total = 0;
  let after: number | null = 0;
  while (after !== null) {
    const step = { after, limit: candidatesPerStep };
    const matches = await findTrigramMatches(store, organizationId, column, trigrams, step);
    total += await countCandidates(store, organizationId, selection, candidatesOf(matches));
    after = matches.last;
    await letOthersBy();
  }
  return total;
}

function candidatesOf({ rows }: TrigramMatches): Candidates {
  return {
    name: "trigrams",
    isCandidate: (_, owner, entries) => isTrigramMatch(owner, entries),
    values: rows,
  };
}
