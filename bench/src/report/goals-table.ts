import type { Goal } from "../workloads/workload.ts";
import { workloads } from "../workloads/workloads.ts";
import { formatNumber, formatReached } from "./format-number.ts";
import { markdownTable } from "./markdown-table.ts";
import { type Comparison, growthOf } from "./summary.ts";
import { titleOfServer, titleOfWorkload } from "./titles.ts";

interface Line extends Comparison {
  readonly goal: Goal;
  readonly growth: number | null;
}

/** Liaison beside what it is to reach; nothing, where none of it was measured. */
export function goalsTable(comparisons: readonly Comparison[]): string[] {
  const lines = linesOf(comparisons);
  if (lines.length === 0) return [];
  const table = markdownTable<Line>(
    [
      { title: "Workload", align: "left", cell: ({ workload }) => titleOfWorkload(workload) },
      { title: "Partners", align: "right", cell: ({ rows }) => formatNumber(rows) },
      { title: "Server", align: "left", cell: ({ server }) => titleOfServer(server) },
      { title: "÷ bare", align: "right", cell: ({ ofBare, goal }) => atLeast(ofBare, goal.ofBare) },
      { title: "goal", align: "right", cell: ({ goal }) => wanted("≥", goal.ofBare) },
      {
        title: "÷ best peer",
        align: "right",
        cell: ({ ofBestPeer, goal }) => atLeast(ofBestPeer, goal.ofBestPeer),
      },
      { title: "goal", align: "right", cell: ({ goal }) => wanted("≥", goal.ofBestPeer) },
      {
        title: "cost ÷ smallest",
        align: "right",
        cell: ({ growth, goal }) => atMost(growth, goal.growth),
      },
      { title: "goal", align: "right", cell: ({ goal }) => wanted("≤", goal.growth) },
    ],
    lines,
  );
  return ["## Goals", table];
}

function linesOf(comparisons: readonly Comparison[]): Line[] {
  return workloads.flatMap(({ name, goals }) =>
    goals.flatMap((goal) =>
      comparisons
        .filter(({ workload, rows }) => workload === name && rows === goal.rows)
        .filter(({ server }) => server.startsWith("liaison"))
        .map((each) => ({ ...each, goal, growth: growthOf(comparisons, each) })),
    ),
  );
}

function atLeast(value: number | null, goal: number | undefined): string {
  return formatReached(value, goal === undefined || (value ?? 0) >= goal);
}

function atMost(value: number | null, goal: number | undefined): string {
  return goal === undefined ? "" : formatReached(value, (value ?? 0) <= goal);
}

function wanted(sign: string, goal: number | undefined): string {
  return goal === undefined ? "" : `${sign} ${goal}`;
}
