import type { GoalLine } from "./goal-line.ts";
import { startRatio } from "./processes-table.ts";
import type { ProcessFacts } from "./results.ts";
import { isProduct } from "./standings.ts";
import type { Comparison } from "./summary.ts";
import { titleOfWorkload } from "./titles.ts";
import { speedupsOf } from "./workers-table.ts";

const million = 1_000_000;

/** What the product has SQLite keep of a database in memory, for each connection. */
const pageCacheMiB = 64;

/** Two workers beside one. */
export function workersGoals(comparisons: readonly Comparison[]): GoalLine[] {
  return speedupsOf(comparisons)
    .filter(({ rows }) => rows === million)
    .map(({ workload, rows, several, alone }) => ({
      measure: `${titleOfWorkload(workload)}: requests/s ÷ one process`,
      rows,
      server: several.server,
      reached: alone,
      goal: { least: 1.65 },
    }));
}

/** Reads beside a bare server on the same tables. */
export function postgresGoals(comparisons: readonly Comparison[]): GoalLine[] {
  return comparisons
    .filter(({ rows }) => rows === million)
    .filter(({ server }) => isProduct(server, { engine: "postgres", processes: 1 }))
    .map(({ workload, rows, server, ofBare }) => ({
      measure: `${titleOfWorkload(workload)}: requests/s ÷ bare`,
      rows,
      server,
      reached: ofBare,
      goal: { least: 0.65 },
    }));
}

/** Starting, and what a process keeps in memory. */
export function processGoals(processes: readonly ProcessFacts[]): GoalLine[] {
  return processes
    .filter(({ rows }) => rows === million)
    .filter(({ server }) => isProduct(server, { engine: "sqlite", processes: 1 }))
    .flatMap((facts) => {
      const { rows, server, ownMemoryMiB } = facts;
      const beyondCache = ownMemoryMiB === null ? null : ownMemoryMiB - pageCacheMiB;
      return [
        {
          measure: "start to first answer ÷ naive tRPC peer's",
          rows,
          server,
          reached: startRatio(facts, processes),
          goal: { most: 2 },
        },
        {
          measure: "own memory after the run beyond the page cache, MiB",
          rows,
          server,
          reached: beyondCache,
          goal: { most: 200 },
        },
      ];
    });
}
