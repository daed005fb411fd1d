import { formatNumber } from "./format-number.ts";
import { markdownTable } from "./markdown-table.ts";
import type { ProcessFacts } from "./results.ts";
import { median, ratio } from "./statistics.ts";
import { titleOfServer } from "./titles.ts";

/** The peer whose start the others are measured by. */
const naivePeer = "trpc";

export function processesTable(processes: readonly ProcessFacts[]): string {
  const startOf = ({ startMs }: ProcessFacts) => median(startMs);
  const peer = processes.find(({ server }) => server === naivePeer);
  const peerStart = peer ? startOf(peer) : null;
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
        cell: (facts) => formatNumber(ratio(startOf(facts), peerStart)),
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
