import type { Goal } from "../workloads/workload.ts";
import { workloads } from "../workloads/workloads.ts";
import type { Bound, GoalLine } from "./goal-line.ts";
import { isProduct } from "./standings.ts";
import { type Comparison, growthOf } from "./summary.ts";

const million = 1_000_000;

interface Measure {
  readonly title: string;
  readonly goalOf: (goal: Goal) => Bound | null;
  readonly reachedBy: (each: Comparison, all: readonly Comparison[]) => number | null;
}

const measures: readonly Measure[] = [
  {
    title: "requests/s ÷ bare",
    goalOf: ({ ofBare }) => (ofBare === undefined ? null : { least: ofBare }),
    reachedBy: ({ ofBare }) => ofBare,
  },
  {
    title: "requests/s ÷ best peer",
    goalOf: ({ ofBestPeer }) => (ofBestPeer === undefined ? null : { least: ofBestPeer }),
    reachedBy: ({ ofBestPeer }) => ofBestPeer,
  },
  {
    title: "CPU per request ÷ smallest directory's",
    goalOf: ({ growth }) => (growth === undefined ? null : { most: growth }),
    reachedBy: (each, all) => growthOf(all, each),
  },
];

/** What each workload is to reach on SQLite, in one process. */
export function workloadGoals(comparisons: readonly Comparison[]): GoalLine[] {
  const ours = comparisons.filter(({ server }) =>
    isProduct(server, { engine: "sqlite", processes: 1 }),
  );
  return measures.flatMap(({ title, goalOf, reachedBy }) =>
    workloads.flatMap(({ name, title: workload, goals }) =>
      goals.flatMap((wanted) => {
        const goal = goalOf(wanted);
        if (!goal) return [];
        return ours
          .filter(({ workload, rows }) => workload === name && rows === wanted.rows)
          .map((each) => ({
            measure: `${workload}: ${title}`,
            rows: each.rows,
            server: each.server,
            reached: reachedBy(each, comparisons),
            goal,
          }));
      }),
    ),
  );
}

/** How long light requests wait beside heavy ones. */
export function waitsBeside(comparisons: readonly Comparison[]): GoalLine[] {
  return workloads
    .filter(({ beside }) => beside)
    .flatMap(({ name, title }) =>
      comparisons
        .filter(({ workload, rows }) => workload === name && rows === million)
        .filter(({ server }) => isProduct(server, { engine: "sqlite", processes: 1 }))
        .map(({ rows, server, p50 }) => ({
          measure: `${title}: p50, ms`,
          rows,
          server,
          reached: p50,
          goal: null,
        })),
    );
}
