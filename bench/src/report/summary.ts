import type { Standing } from "../servers/bench-server.ts";
import type { Measurement } from "./results.ts";
import { median, ratio } from "./statistics.ts";

/** One server under one workload: the medians of its rounds. */
export interface Summary {
  readonly rows: number;
  readonly workload: string;
  readonly server: string;
  /** How many asked at once: fewer where a request takes long. */
  readonly connections: number;
  readonly perSecond: number;
  /** What it would be, had the load had a core of its own. */
  readonly perSecondAlone: number;
  readonly p50: number;
  readonly p99: number;
  /** Seconds of CPU time that a thousand requests cost. Null where the system does not tell. */
  readonly cpuPerThousand: number | null;
  /** The same, of the database server. */
  readonly databaseCpuPerThousand: number | null;
  readonly failures: number;
  readonly loadShare: number;
}

/** The same, beside the others. */
export interface Comparison extends Summary {
  readonly ofBare: number | null;
  /** The same by CPU time: what else the machine has to do does not show in it. */
  readonly ofBareByCpu: number | null;
  readonly ofBestPeer: number | null;
}

export function summarize(measurements: readonly Measurement[]): Summary[] {
  const groups = Map.groupBy(measurements, ({ rows, workload, server }) =>
    [rows, workload, server].join(" "),
  );
  return [...groups.values()].flatMap((rounds) => {
    const [first] = rounds;
    if (!first) return [];
    const { rows, workload, server } = first;
    const middle = (value: (round: Measurement) => number) => median(rounds.map(value));
    const perThousand = (secondsOf: (round: Measurement) => number | null) => {
      const value = middle((each) => ((secondsOf(each) ?? Number.NaN) / each.answers) * 1_000);
      return Number.isFinite(value) ? value : null;
    };
    return {
      rows,
      workload,
      server,
      connections: middle(({ connections }) => connections),
      perSecond: middle(rateOf),
      perSecondAlone: middle((each) => rateOf(each) / (1 - shareOfLoad(each))),
      p50: middle(({ p50 }) => p50),
      p99: middle(({ p99 }) => p99),
      cpuPerThousand: perThousand(({ cpuSeconds }) => cpuSeconds),
      databaseCpuPerThousand: perThousand(({ databaseCpuSeconds }) => databaseCpuSeconds),
      failures: rounds.reduce((sum, { failures }) => sum + failures, 0),
      loadShare: middle(({ loadShare }) => loadShare),
    };
  });
}

function rateOf({ answers, seconds }: Measurement): number {
  return answers > 0 ? answers / seconds : 0;
}

/** Of the cores that the server had, what the load took. */
function shareOfLoad({ hasLoadBeside, loadShare, processes }: Measurement): number {
  return hasLoadBeside ? loadShare / processes : 0;
}

/** Sets each summary beside the bare server's and the best peer's on the same engine and rows. */
export function compare(
  summaries: readonly Summary[],
  standing: (server: string) => Standing,
): Comparison[] {
  return summaries.map((summary) => {
    const { engine, processes } = standing(summary.server);
    const beside = summaries
      .filter(({ rows, workload }) => rows === summary.rows && workload === summary.workload)
      .map((each) => ({ ...each, ...standing(each.server) }))
      .filter((each) => each.engine === engine && each.processes === processes);
    const bestPeer = beside
      .filter(({ role }) => role === "peer")
      .reduce<number | null>((most, { perSecond }) => Math.max(most ?? 0, perSecond), null);
    const bare = beside.find(({ role }) => role === "bare");
    return {
      ...summary,
      ofBareByCpu: ratio(bare?.cpuPerThousand ?? null, summary.cpuPerThousand),
      ofBare: ratio(summary.perSecond, bare?.perSecond ?? null),
      ofBestPeer: ratio(summary.perSecond, bestPeer),
    };
  });
}

/** What a request costs in the largest directory, divided by what it costs in the smallest. */
export function growthOf(
  summaries: readonly Summary[],
  { server, workload }: Pick<Summary, "server" | "workload">,
): number | null {
  const bySize = summaries
    .filter((each) => each.server === server && each.workload === workload)
    .toSorted((one, other) => one.rows - other.rows);
  const [smallest, largest] = [bySize.at(0), bySize.at(-1)];
  if (!smallest || !largest || smallest.rows === largest.rows) return null;
  return ratio(largest.cpuPerThousand, smallest.cpuPerThousand);
}
