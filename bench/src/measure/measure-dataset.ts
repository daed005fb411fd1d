import type { PreparedDataset } from "../datasets/prepare-dataset.ts";
import { copiedDatabase, originalDatabase } from "../process/server-database.ts";
import { startServer } from "../process/start-server.ts";
import type { Measurement, ProcessFacts } from "../report/results.ts";
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
  const processes = options.servers.map(({ name }): ProcessFacts => {
    const taken = [reading, writing].flatMap(({ memory }) => memory.get(name) ?? []);
    return {
      rows: dataset.rows,
      server: name,
      startMs: starts.get(name) ?? [],
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
    for (const server of servers) {
      const database = originalDatabase(dataset, server, postgres);
      const running = await startServer({ server, dataset, database, pinning });
      starts.set(server.name, [...(starts.get(server.name) ?? []), running.startMs]);
      await running.stop();
    }
  }
  return starts;
}
