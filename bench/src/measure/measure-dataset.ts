import type { PreparedDataset } from "../datasets/prepare-dataset.ts";
import { copiedDatabase, originalDatabase } from "../process/server-database.ts";
import { startServer } from "../process/start-server.ts";
import type { Measurement, ProcessFacts } from "../report/results.ts";
import type { BenchServer } from "../servers/bench-server.ts";
import type { MeasureOptions } from "./measure-options.ts";
import { measureRounds } from "./measure-rounds.ts";

export interface DatasetResults {
  readonly measurements: readonly Measurement[];
  readonly processes: readonly ProcessFacts[];
}

/** Everything about one dataset: starts, what only reads, and then what writes, on copies. */
export async function measureDataset(
  dataset: PreparedDataset,
  options: MeasureOptions,
): Promise<DatasetResults> {
  const { postgres } = options;
  const starts = await measureStarts(dataset, options);
  const reading = await measureRounds(dataset, {
    ...options,
    workloads: options.workloads.filter(({ writes }) => !writes),
    databaseOf: (server) => originalDatabase(dataset, server, postgres),
  });
  const writing = await measureRounds(dataset, {
    ...options,
    workloads: options.workloads.filter(({ writes }) => writes),
    databaseOf: (server) => copiedDatabase(dataset, server),
  });
  const processes = options.servers.map((server): ProcessFacts => {
    const { name } = server;
    const taken = [reading, writing].flatMap(({ memory }) => memory.get(name) ?? []);
    return {
      rows: dataset.rows,
      server: name,
      startMs: starts.get(kindOf(server)) ?? [],
      peakMemoryMiB: most(taken.map(({ peakMiB }) => peakMiB)),
      ownMemoryMiB: most(taken.map(({ ownMiB }) => ownMiB)),
    };
  });
  return { measurements: [...reading.measurements, ...writing.measurements], processes };
}

function most(values: readonly number[]): number | null {
  return values.length > 0 ? Math.max(...values) : null;
}

/** How long each server takes from its start to its first answer, in turns. */
async function measureStarts(
  dataset: PreparedDataset,
  { servers, rounds, pinning, postgres }: MeasureOptions,
): Promise<Map<string, number[]>> {
  const starts = new Map<string, number[]>();
  for (let round = 1; round <= rounds; round += 1) {
    // Servers that differ in how they are asked only start alike.
    const kinds = new Map(servers.map((server) => [kindOf(server), server]));
    for (const [kind, server] of kinds) {
      const database = originalDatabase(dataset, server, postgres);
      const running = await startServer({ server, dataset, database, pinning });
      starts.set(kind, [...(starts.get(kind) ?? []), running.startMs]);
      await running.stop();
    }
  }
  return starts;
}

function kindOf({ main, database, processes = 1 }: BenchServer): string {
  return [main, database, processes].join(" ");
}
