import { neighbourOf } from "../datasets/dataset.ts";
import type { ListAsk } from "./ask.ts";
import type { AskContext, Workload } from "./workload.ts";

const limit = 50;
const million = 1_000_000;

export const listWorkloads: readonly Workload[] = [
  {
    name: "first-page",
    title: "first page with total",
    goals: [
      { rows: million, ofBare: 0.65, ofBestPeer: 100, growth: 1.25 },
      { rows: 10_000, ofBestPeer: 3 },
    ],
    // 50 rows on average: no two requests in a row are the same.
    asks: (context) => [48, 52, 49, 51, 50].map((each) => list(context, { limit: each })),
  },
  {
    name: "deep-offset",
    title: "page in the middle, by offset",
    goals: [{ rows: million, ofBestPeer: 20, growth: 1.25 }],
    asks: (context) =>
      Array.from({ length: 97 }, (_, index) =>
        list(context, { offset: context.dataset.parameters.deepOffset - index * 11 }),
      ),
  },
  {
    name: "deep-cursor",
    title: "page in the middle, by cursor",
    goals: [{ rows: million, ofBare: 0.65, ofBestPeer: 100, growth: 1.25 }],
    asks: (context) => context.deepCursors.map((cursor) => list(context, { cursor })),
  },
  {
    name: "search-hits",
    title: "search, about 0.3 % found",
    goals: [{ rows: million, ofBare: 0.75, ofBestPeer: 50 }],
    asks: (context) => searches(context, context.dataset.parameters.found),
  },
  {
    name: "search-none",
    title: "search, none found",
    goals: [{ rows: million, ofBare: 0.6, ofBestPeer: 100, growth: 1.25 }],
    asks: (context) => searches(context, context.dataset.parameters.missing),
  },
  {
    name: "invited-suppliers",
    title: "invited suppliers by `sales_amount` desc",
    goals: [{ rows: million, ofBare: 0.65, ofBestPeer: 15, growth: 1.25 }],
    asks: (context) =>
      Array.from({ length: 9 }, (_, page) => list(context, { invited: true, offset: page * 5 })),
  },
  searchBeside("search-beside-10k", 10_000, [{ rows: million, ofBestPeer: 3 }]),
  searchBeside("search-beside-1k", 1_000, []),
];

/** A search in a small organization whose rows are beside a large one's. */
function searchBeside(name: string, partners: number, goals: Workload["goals"]): Workload {
  return {
    name,
    title: `search in ${partners.toLocaleString("en")} beside the large one`,
    goals,
    asks: (context) => {
      const neighbour = neighbourOf(context.dataset, partners);
      if (!neighbour) return [];
      const { found } = context.dataset.parameters;
      return searches(context, found).map((ask) => ({ ...ask, organizationId: neighbour.id }));
    },
  };
}

function searches(context: AskContext, words: readonly string[]): ListAsk[] {
  return words.map((search) => list(context, { search }));
}

function list({ dataset }: AskContext, ask: Partial<ListAsk>): ListAsk {
  return { kind: "list", organizationId: dataset.measured.id, limit, ...ask };
}
