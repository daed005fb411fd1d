import { formatNumber } from "./format-number.ts";
import { goalsTable } from "./goals-table.ts";
import { type Column, markdownTable } from "./markdown-table.ts";
import { processesTable } from "./processes-table.ts";
import { readingNotes } from "./reading-notes.ts";
import type { Results } from "./results.ts";
import { standing } from "./standings.ts";
import { type Comparison, compare, summarize } from "./summary.ts";
import { titleOfServer, titleOfWorkload } from "./titles.ts";
import { workersTable } from "./workers-table.ts";

const busyShare = 0.9;

const cpuColumn: Column<Comparison> = {
  title: "CPU s per 1,000",
  align: "right",
  cell: ({ cpuPerThousand }) => formatNumber(cpuPerThousand),
};

const columns: readonly Column<Comparison>[] = [
  { title: "Workload", align: "left", cell: ({ workload }) => titleOfWorkload(workload) },
  { title: "Server", align: "left", cell: ({ server }) => titleOfServer(server) },
  { title: "at once", align: "right", cell: ({ connections }) => String(connections) },
  { title: "requests/s", align: "right", cell: ({ perSecond }) => formatNumber(perSecond) },
  { title: "p50 ms", align: "right", cell: ({ p50 }) => formatNumber(p50) },
  { title: "p99 ms", align: "right", cell: ({ p99 }) => formatNumber(p99) },
  cpuColumn,
  { title: "÷ bare", align: "right", cell: ({ ofBare }) => formatNumber(ofBare) },
  { title: "by CPU", align: "right", cell: ({ ofBareByCpu }) => formatNumber(ofBareByCpu) },
  { title: "÷ best peer", align: "right", cell: ({ ofBestPeer }) => formatNumber(ofBestPeer) },
];

const databaseColumn: Column<Comparison> = {
  title: "PostgreSQL's",
  align: "right",
  cell: ({ databaseCpuPerThousand }) => formatNumber(databaseCpuPerThousand),
};

/** The page that tells what was measured. */
export function writeReport(results: Results): string {
  const comparisons = compare(summarize(results.measurements), standing);
  const sizes = [...new Set(comparisons.map(({ rows }) => rows))].toSorted((a, b) => b - a);
  const sections = sizes.flatMap((rows) => {
    const ofSize = comparisons.filter((each) => each.rows === rows);
    return [
      `## ${rows.toLocaleString("en")} partners`,
      ...sqliteTable(ofSize),
      ...loadWasTheLimit(ofSize),
      ...workersTable(ofSize),
      ...postgresTable(ofSize),
      "### Processes",
      processesTable(results.processes.filter((each) => each.rows === rows)),
    ];
  });
  const goals = goalsTable(results, comparisons);
  const parts = ["# Benchmarks", ...readingNotes(results), ...goals, ...sections];
  return `${parts.join("\n\n")}\n`;
}

function sqliteTable(comparisons: readonly Comparison[]): string[] {
  const rows = comparisons.filter(({ server }) => {
    const { engine, processes } = standing(server);
    return engine === "sqlite" && processes === 1;
  });
  return rows.length > 0 ? [markdownTable(columns, inOrder(rows))] : [];
}

function postgresTable(comparisons: readonly Comparison[]): string[] {
  const rows = comparisons.filter(({ server }) => standing(server).engine === "postgres");
  if (rows.length === 0) return [];
  const withDatabase = columns
    .filter(({ title }) => title !== "÷ best peer")
    .flatMap((column) => (column === cpuColumn ? [column, databaseColumn] : [column]));
  return ["### PostgreSQL", markdownTable(withDatabase, inOrder(rows))];
}

/** The servers of one workload stand together, however the rounds went. */
function inOrder(comparisons: readonly Comparison[]): Comparison[] {
  return [...Map.groupBy(comparisons, ({ workload }) => workload).values()].flat();
}

/** Where the load had its core busy, the server could have answered more. */
function loadWasTheLimit(comparisons: readonly Comparison[]): string[] {
  const limited = comparisons.filter(({ loadShare }) => loadShare > busyShare);
  if (limited.length === 0) return [];
  const names = limited.map(
    ({ workload, server }) => `${titleOfWorkload(workload)} (${titleOfServer(server)})`,
  );
  return [`The load was the limit, and not the server, in: ${names.join(", ")}.`];
}
