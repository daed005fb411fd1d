import type { ServerRole } from "../servers/bench-server.ts";
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
  readonly p50: number;
  readonly p99: number;
  /** Seconds of CPU time that a thousand requests cost. Null where the system does not tell. */
  readonly cpuPerThousand: number | null;
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
    const cpuPerThousand = middle(({ cpuSeconds, answers }) =>
      cpuSeconds === null ? Number.NaN : (cpuSeconds / answers) * 1_000,
    );
    return {
      rows,
      workload,
      server,
      connections: middle(({ connections }) => connections),
      perSecond: middle(({ answers, seconds }) => (answers > 0 ? answers / seconds : 0)),
      p50: middle(({ p50 }) => p50),
      p99: middle(({ p99 }) => p99),
      cpuPerThousand: Number.isFinite(cpuPerThousand) ? cpuPerThousand : null,
      failures: rounds.reduce((sum, { failures }) => sum + failures, 0),
      loadShare: middle(({ loadShare }) => loadShare),
    };
  });
}

/** Sets each summary beside the bare server's and the best peer's of the same workload and rows. */
export function compare(
  summaries: readonly Summary[],
  roleOf: (server: string) => ServerRole,
): Comparison[] {
  return summaries.map((summary) => {
    const beside = summaries.filter(
      ({ rows, workload }) => rows === summary.rows && workload === summary.workload,
    );
    const bestPeer = beside
      .filter(({ server }) => roleOf(server) === "peer")
      .reduce<number | null>((most, { perSecond }) => Math.max(most ?? 0, perSecond), null);
    const bare = beside.find(({ server }) => roleOf(server) === "bare");
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
