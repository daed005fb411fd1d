import { formatNumber } from "./format-number.ts";
import { markdownTable } from "./markdown-table.ts";
import type { ProcessFacts } from "./results.ts";
import { median, ratio } from "./statistics.ts";
import { titleOfServer } from "./titles.ts";

/** The peer whose start the others are measured by. */
const naivePeer = "trpc";

/** How long a server takes to start, divided by what the naive peer takes. */
export function startRatio(facts: ProcessFacts, processes: readonly ProcessFacts[]): number | null {
  const peer = processes.find(({ server, rows }) => server === naivePeer && rows === facts.rows);
  return peer ? ratio(startOf(facts), startOf(peer)) : null;
}

export function processesTable(processes: readonly ProcessFacts[]): string {
  return markdownTable<ProcessFacts>(
    [
      { title: "Server", align: "left", cell: ({ server }) => titleOfServer(server) },
      {
        title: "start to first answer, ms",
        align: "right",
        cell: (facts) => formatNumber(startOf(facts)),
      },
      {
        title: "÷ naive tRPC",
        align: "right",
        cell: (facts) => formatNumber(startRatio(facts, processes)),
      },
      {
        title: "peak memory, MiB",
        align: "right",
        cell: ({ peakMemoryMiB }) => formatNumber(peakMemoryMiB),
      },
      {
        title: "own memory after the run, MiB",
        align: "right",
        cell: ({ ownMemoryMiB }) => formatNumber(ownMemoryMiB),
      },
    ],
    processes,
  );
}

function startOf({ startMs }: ProcessFacts): number {
  return median(startMs);
}
