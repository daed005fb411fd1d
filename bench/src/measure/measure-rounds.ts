import type { PreparedDataset } from "../datasets/prepare-dataset.ts";
import type { DatabaseCopy } from "../process/database-copy.ts";
import { type ProcessMemory, readMemory } from "../process/process-cost.ts";
import { type RunningServer, startServer } from "../process/start-server.ts";
import { formatNumber } from "../report/format-number.ts";
import type { Measurement } from "../report/results.ts";
import { say } from "../say.ts";
import type { BenchServer } from "../servers/bench-server.ts";
import type { Workload } from "../workloads/workload.ts";
import { checkAnswers, type Target } from "./check-answers.ts";
import { deepCursors } from "./deep-cursors.ts";
import { measure } from "./measure.ts";
import type { MeasureOptions } from "./measure-options.ts";

interface RoundsOptions extends MeasureOptions {
  readonly databaseOf: (server: BenchServer) => DatabaseCopy;
}

interface RoundsResults {
  readonly measurements: readonly Measurement[];
  readonly memory: ReadonlyMap<string, ProcessMemory>;
}

/** Starts all servers, checks that they answer alike, and loads them in turns. */
export async function measureRounds(
  dataset: PreparedDataset,
  options: RoundsOptions,
): Promise<RoundsResults> {
  const { servers, workloads, pinning } = options;
  const running: RunningServer[] = [];
  const copies: DatabaseCopy[] = [];
  if (workloads.length === 0) return { measurements: [], memory: new Map() };
  try {
    for (const server of servers) {
      const copy = options.databaseOf(server);
      copies.push(copy);
      const core = pinning.server;
      running.push(await startServer({ server, dataset, databaseFile: copy.file, core }));
    }
    say(`Checking the answers about ${dataset.rows.toLocaleString("en")} partners`);
    const targets = await targetsOf(running, workloads);
    for (const workload of workloads) await checkAnswers(targets, workload);
    const measurements = await takeTurns(targets, options);
    return { measurements, memory: memoryOf(running) };
  } finally {
    for (const each of running) await each.stop();
    for (const copy of copies) copy.remove();
  }
}

/** Servers on one kind of database share their cursors: the product's have to be asked for, once. */
async function targetsOf(
  running: readonly RunningServer[],
  workloads: readonly Workload[],
): Promise<Target[]> {
  const walksDeep = workloads.some(({ name }) => name === "deep-cursor");
  const cursors = new Map<string, string[]>();
  const targets: Target[] = [];
  for (const each of running) {
    const { database } = each.server;
    const known = cursors.get(database) ?? (walksDeep ? await deepCursors(each) : []);
    cursors.set(database, known);
    targets.push({ running: each, deepCursors: known });
  }
  return targets;
}

async function takeTurns(
  targets: readonly Target[],
  { rounds, workloads, load, connections, seconds }: RoundsOptions,
): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    for (const workload of workloads) {
      for (const target of targets) {
        const measured = await measure(load, target, workload, { connections, seconds });
        if (!measured) continue;
        measurements.push({ ...measured, round });
        tell({ ...measured, round });
      }
    }
  }
  return measurements;
}

function tell({ rows, round, workload, server, answers, seconds, failures }: Measurement): void {
  const rate = formatNumber(answers / seconds).padStart(9);
  const where = `${rows.toLocaleString("en")} rows, round ${round}`;
  const trouble = failures > 0 ? `, ${failures} failures` : "";
  say(`  ${where}  ${workload.padEnd(18)} ${server.padEnd(13)} ${rate} requests/s${trouble}`);
}

function memoryOf(running: readonly RunningServer[]): Map<string, ProcessMemory> {
  const memory = new Map<string, ProcessMemory>();
  for (const { server, pid } of running) {
    const taken = readMemory(pid);
    if (taken !== null) memory.set(server.name, taken);
  }
  return memory;
}
