import type { AskContext, Workload } from "./workload.ts";

/** Who searches all the while: each as soon as its search before is answered. */
const searchers = 2;

/** What one person waits for a partner while others search for something heavy. */
export const besideWorkloads: readonly Workload[] = [
  besideSearches("get-beside-letter", "one letter", () => ["e", "o"]),
  besideSearches("get-beside-trigram", "a common trigram", () => ["ing", "ers"]),
  besideSearches("get-beside-none", "what is nowhere", ({ dataset }) => dataset.parameters.missing),
];

function besideSearches(
  name: string,
  what: string,
  words: (context: AskContext) => readonly string[],
): Workload {
  return {
    name,
    title: `one partner by id beside ${searchers} searches for ${what}`,
    goals: [],
    onlyInLargest: true,
    connections: 1,
    asks: ({ dataset }) =>
      dataset.parameters.ids.map((id) => ({
        kind: "get",
        organizationId: dataset.measured.id,
        id,
      })),
    beside: {
      connections: searchers,
      asks: (context) =>
        words(context).map((search) => ({
          kind: "list",
          organizationId: context.dataset.measured.id,
          limit: 50,
          search,
        })),
    },
  };
}
