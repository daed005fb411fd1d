import { formatNumber } from "./format-number.ts";
import { type GoalLine, verdictOn, writeBound } from "./goal-line.ts";
import { markdownTable } from "./markdown-table.ts";
import type { Results } from "./results.ts";
import { postgresGoals, processGoals, workersGoals } from "./server-goals.ts";
import type { Comparison } from "./summary.ts";
import { titleOfServer } from "./titles.ts";
import { waitsBeside, workloadGoals } from "./workload-goals.ts";

/** Liaison beside what it is to reach; nothing, where none of it was measured. */
export function goalsTable(
  { processes }: Pick<Results, "processes">,
  comparisons: readonly Comparison[],
): string[] {
  const lines = [
    ...workloadGoals(comparisons),
    ...waitsBeside(comparisons),
    ...workersGoals(comparisons),
    ...postgresGoals(comparisons),
    ...processGoals(processes),
  ];
  if (lines.length === 0) return [];
  const held = lines.filter(({ goal }) => goal !== null);
  const met = held.filter((line) => verdictOn(line) === "met").length;
  const table = markdownTable<GoalLine>(
    [
      { title: "Measure", align: "left", cell: ({ measure }) => measure },
      { title: "Partners", align: "right", cell: ({ rows }) => formatNumber(rows) },
      { title: "Server", align: "left", cell: ({ server }) => titleOfServer(server) },
      { title: "reached", align: "right", cell: ({ reached }) => formatNumber(reached) },
      { title: "goal", align: "right", cell: ({ goal }) => writeBound(goal) },
      { title: "", align: "left", cell: verdictOn },
    ],
    lines,
  );
  return ["## Goals", `${met} of ${held.length} are met.`, table];
}
