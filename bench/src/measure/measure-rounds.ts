import type { PreparedDataset } from "../datasets/prepare-dataset.ts";
import { type ProcessMemory, readMemory } from "../process/process-cost.ts";
import { processTree } from "../process/process-tree.ts";
import type { ServerDatabase } from "../process/server-database.ts";
import { type RunningServer, startServer } from "../process/start-server.ts";
import { formatNumber } from "../report/format-number.ts";
import type { Measurement } from "../report/results.ts";
import { say } from "../say.ts";
import { type BenchServer, takesPart } from "../servers/bench-server.ts";
import type { Workload } from "../workloads/workload.ts";
import { askedOf } from "./asked-of.ts";
import { checkAnswers, type Target } from "./check-answers.ts";
import { deepCursors } from "./deep-cursors.ts";
import { findPace, type Pace } from "./find-pace.ts";
import { measure } from "./measure.ts";
import type { MeasureOptions } from "./measure-options.ts";

interface RoundsOptions extends MeasureOptions {
  readonly databaseOf: (server: BenchServer) => ServerDatabase;
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
  const { workloads, pinning } = options;
  const servers = options.servers.filter((each) => workloads.some(takesPart(each)));
  if (servers.length === 0) return { measurements: [], memory: new Map() };
  const running: RunningServer[] = [];
  const databases: ServerDatabase[] = [];
  try {
    for (const server of servers) {
      const database = options.databaseOf(server);
      databases.push(database);
      running.push(await startServer({ server, dataset, database, pinning }));
    }
    say(`Checking the answers about ${dataset.rows.toLocaleString("en")} partners`);
    const targets = await targetsOf(running, workloads);
    for (const workload of workloads) {
      await checkAnswers(asked(targets, workload), workload);
    }
    const measurements = await takeTurns(targets, options);
    return { measurements, memory: memoryOf(running) };
  } finally {
    for (const each of running) await each.stop();
    for (const database of databases) database.release();
  }
}

/** Servers that write cursors alike share them: the product's have to be asked for, once. */
async function targetsOf(
  running: readonly RunningServer[],
  workloads: readonly Workload[],
): Promise<Target[]> {
  const walksDeep = workloads.some(({ name }) => name === "deep-cursor");
  const cursors = new Map<string, string[]>();
  const targets: Target[] = [];
  for (const each of running) {
    const { database, dialect } = each.server;
    const kind = dialect.sharesCursors ? "shared" : database;
    const known = cursors.get(kind) ?? (walksDeep ? await deepCursors(each) : []);
    cursors.set(kind, known);
    targets.push({ running: each, deepCursors: known });
  }
  return targets;
}

async function takeTurns(
  targets: readonly Target[],
  { rounds, workloads, load, connections, seconds }: RoundsOptions,
): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  const paces = new Map<string, Pace>();
  for (let round = 1; round <= rounds; round += 1) {
    for (const workload of workloads) {
      for (const target of asked(targets, workload)) {
        const { running } = target;
        const asks = askedOf(target, workload);
        if (asks.requests.length === 0) continue;
        const key = [workload.name, running.server.name].join(" ");
        const options = { connections: workload.connections ?? connections, seconds };
        const pace = paces.get(key) ?? (await findPace(load, running, asks.requests, options));
        paces.set(key, pace);
        const measured = await measure(load, running, asks, pace);
        const { rows } = running.dataset;
        measurements.push({ ...measured, rows, workload: workload.name, round });
        tell({ ...measured, rows, workload: workload.name, round });
      }
    }
  }
  return measurements;
}

function asked(targets: readonly Target[], workload: Workload): Target[] {
  return targets.filter(({ running }) => takesPart(running.server)(workload));
}

function tell({ rows, round, workload, server, answers, seconds, failures }: Measurement): void {
  const rate = formatNumber(answers / seconds).padStart(9);
  const where = `${rows.toLocaleString("en")} rows, round ${round}`;
  const trouble = failures > 0 ? `, ${failures} failures` : "";
  say(`  ${where}  ${workload.padEnd(18)} ${server.padEnd(21)} ${rate} requests/s${trouble}`);
}

/** Of several processes of a server, the one that takes most. */
function memoryOf(running: readonly RunningServer[]): Map<string, ProcessMemory> {
  const memory = new Map<string, ProcessMemory>();
  for (const { server, pid } of running) {
    const [most] = processTree(pid)
      .flatMap((each) => readMemory(each) ?? [])
      .toSorted((one, other) => other.ownMiB - one.ownMiB);
    if (most) memory.set(server.name, most);
  }
  return memory;
}
