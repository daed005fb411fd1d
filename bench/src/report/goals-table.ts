import { workloads } from "../workloads/workloads.ts";
import { formatNumber, formatReached } from "./format-number.ts";
import { markdownTable } from "./markdown-table.ts";
import { type Comparison, growthOf } from "./summary.ts";
import { titleOfServer } from "./titles.ts";

interface Line extends Comparison {
  readonly growth: number | null;
}

/** Liaison in the largest directory, beside what it is to reach. */
export function goalsTable(comparisons: readonly Comparison[]): string {
  const largest = Math.max(...comparisons.map(({ rows }) => rows));
  const lines = workloads.flatMap(({ name }) =>
    comparisons
      .filter(({ workload, server, rows }) => {
        return workload === name && server.startsWith("liaison") && rows === largest;
      })
      .map((each): Line => ({ ...each, growth: growthOf(comparisons, each) })),
  );
  const goalOf = ({ workload }: Line) => workloads.find(({ name }) => name === workload)?.goal;
  const titleOf = ({ workload }: Line) => workloads.find(({ name }) => name === workload)?.title;
  const atLeast = (value: number | null, goal: number | undefined) =>
    formatReached(value, goal === undefined || (value ?? 0) >= goal);
  const atMost = (value: number | null, goal: number | undefined) =>
    formatReached(value, goal === undefined || (value ?? 0) <= goal);
  const wanted = (sign: string, goal: number | undefined) =>
    goal === undefined ? "" : `${sign} ${formatNumber(goal)}`;
  return markdownTable<Line>(
    [
      { title: "Workload", align: "left", cell: (line) => titleOf(line) ?? line.workload },
      { title: "Server", align: "left", cell: ({ server }) => titleOfServer(server) },
      {
        title: "÷ bare",
        align: "right",
        cell: (line) => atLeast(line.ofBare, goalOf(line)?.ofBare),
      },
      { title: "goal", align: "right", cell: (line) => wanted("≥", goalOf(line)?.ofBare) },
      {
        title: "÷ best peer",
        align: "right",
        cell: (line) => atLeast(line.ofBestPeer, goalOf(line)?.ofBestPeer),
      },
      { title: "goal", align: "right", cell: (line) => wanted("≥", goalOf(line)?.ofBestPeer) },
      {
        title: "cost, largest ÷ smallest",
        align: "right",
        cell: (line) => atMost(line.growth, goalOf(line)?.growth),
      },
      { title: "goal", align: "right", cell: (line) => wanted("≤", goalOf(line)?.growth) },
    ],
    lines,
  );
}
