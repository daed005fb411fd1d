import { databaseFile } from "../datasets/database-files.ts";
import type { PreparedDataset } from "../datasets/prepare-dataset.ts";
import { copyDatabase } from "../process/database-copy.ts";
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
  const starts = await measureStarts(dataset, options);
  const reading = await measureRounds(dataset, {
    ...options,
    workloads: options.workloads.filter(({ writes }) => !writes),
    databaseOf: (server) => ({ file: databaseFile(dataset, server.database), remove: () => {} }),
  });
  const writing = await measureRounds(dataset, {
    ...options,
    workloads: options.workloads.filter(({ writes }) => writes),
    databaseOf: (server) => copyDatabase(dataset, server),
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
  { servers, rounds, pinning }: MeasureOptions,
): Promise<Map<string, number[]>> {
  const starts = new Map<string, number[]>();
  for (let round = 1; round <= rounds; round += 1) {
    for (const server of servers) {
      const file = databaseFile(dataset, server.database);
      const options = { server, dataset, databaseFile: file, core: pinning.server };
      const running = await startServer(options);
      starts.set(server.name, [...(starts.get(server.name) ?? []), running.startMs]);
      await running.stop();
    }
  }
  return starts;
}
