import type { PartCandidates, PartSearch } from "../part-search.ts";
import {
  findTrigramMatches,
  isTrigramMatch,
  type TrigramMatches,
  trigramsOf,
} from "./sqlite-trigram-index.ts";
import { findSearchFaults, rebuildSearchIndex } from "./sqlite-trigram-upkeep.ts";

/** Of many candidates, so many at a time: others wait for it. */
const candidatesPerStep = 1_000;

/** The index is asked for the numbers of its entries, and partners are looked up by these. */
export const sqlitePartSearch: PartSearch = {
  findFew: async (store, organizationId, { column, text }, limit) => {
    const trigrams = trigramsOf(text);
    if (trigrams === null) return null;
    const step = { after: 0, limit: limit + 1 };
    const matches = await findTrigramMatches(store, organizationId, column, trigrams, step);
    return matches.count > limit ? null : candidatesOf(matches);
  },
  findAll: (store, organizationId, { column, text }) => {
    const trigrams = trigramsOf(text);
    if (trigrams === null) return null;
    return (async function* () {
      let after: number | null = 0;
      while (after !== null) {
        const step = { after, limit: candidatesPerStep };
        const matches: TrigramMatches = await findTrigramMatches(
          store,
          organizationId,
          column,
          trigrams,
          step,
        );
        yield candidatesOf(matches);
        after = matches.last;
      }
    })();
  },
  findFaults: (db) => findSearchFaults({ db }),
  rebuild: (db) => rebuildSearchIndex({ db }),
};

function candidatesOf({ rows, count }: TrigramMatches): PartCandidates {
  const areNone = count === 0;
  return { name: "trigrams", isCandidate: isTrigramMatch, values: rows, areNone, mayBeMany: false };
}
