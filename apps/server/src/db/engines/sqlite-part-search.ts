import type { PartCandidates, PartSearch } from "../part-search.ts";
import { trigramFrequencies } from "./sqlite-trigram-frequencies.ts";
import { findTrigramMatches, isTrigramMatch, type TrigramMatches } from "./sqlite-trigram-index.ts";
import { findSearchFaults, rebuildSearchIndex } from "./sqlite-trigram-upkeep.ts";
import { rarestTrigrams, spreadTrigrams, trigramsOf } from "./sqlite-trigrams.ts";

/** Of many candidates, so many at a time: others wait for it. */
const candidatesPerStep = 1_000;

/** The index is asked for the numbers of its entries, and partners are looked up by these. */
export const sqlitePartSearch: PartSearch = {
  findFew: async (store, organizationId, { column, text }, limit) => {
    const trigrams = trigramsOf(text);
    if (trigrams.length === 0) return null;
    const step = { after: 0, limit: limit + 1 };
    const find = (asked: readonly string[]) =>
      findTrigramMatches(store, organizationId, column, asked, step);
    const frequencies = trigramFrequencies(store, column);
    if (frequencies) {
      const rarest = rarestTrigrams(trigrams, frequencies);
      const matches = await find(rarest);
      if (matches.count <= limit) return candidatesOf(matches);
      if (rarest.length === trigrams.length) return null;
    }
    // Where the rarest are in many entries, all of them together may be in few.
    const matches = await find(spreadTrigrams(trigrams));
    return matches.count > limit ? null : candidatesOf(matches);
  },
  findAll: (store, organizationId, { column, text }) => {
    const trigrams = spreadTrigrams(trigramsOf(text));
    if (trigrams.length === 0) return null;
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
