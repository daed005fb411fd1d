import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { prepareDataset } from "./datasets/prepare-dataset.ts";
import { startLoadGenerator } from "./load/load-generator.ts";
import { measureDataset } from "./measure/measure-dataset.ts";
import type { MeasureOptions } from "./measure/measure-options.ts";
import { type Options, OptionsError, readOptions, usage } from "./options.ts";
import { preparePostgres } from "./postgres/prepare-postgres.ts";
import { choosePinning } from "./process/pinning.ts";
import { describeMachine } from "./report/machine.ts";
import { writeReport } from "./report/report.ts";
import type { Results } from "./report/results.ts";
import { say } from "./say.ts";
import { isForEverySize } from "./servers/bench-server.ts";
import { benchServers } from "./servers/bench-servers.ts";
import { workloads } from "./workloads/workloads.ts";

const repository = join(import.meta.dirname, "../..");
const resultsFolder = join(import.meta.dirname, "../results");

try {
  const args = process.argv.slice(2);
  const options = readOptions(args);
  if (options) {
    const results = await run(options, ["pnpm bench", ...args].join(" "));
    say(`\n${writeReport(results)}`);
    if (options.write) publish(results);
  } else {
    process.stdout.write(usage);
  }
} catch (error) {
  if (!(error instanceof OptionsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function run(options: Options, command: string): Promise<Results> {
  const { seconds, rounds, connections } = options;
  const pinning = choosePinning();
  const machine = describeMachine(pinning.server.length > 0);
  const startedAt = new Date().toISOString();
  const settings = { command, startedAt, seconds, rounds, connections, machine };
  let results: Results = { ...settings, measurements: [], processes: [] };
  const load = startLoadGenerator(pinning.load);
  const chosen = benchServers.filter(({ name }) => options.servers.includes(name));
  try {
    for (const rows of options.rows) {
      const isLargest = rows === Math.max(...options.rows);
      const { measurements, processes } = await measureRows(rows, {
        seconds,
        rounds,
        connections,
        pinning,
        load,
        servers: isLargest ? chosen : chosen.filter(isForEverySize),
        workloads: workloads
          .filter(({ name }) => options.only.includes(name))
          .filter(({ onlyInLargest }) => isLargest || !onlyInLargest),
      });
      results = {
        ...results,
        measurements: [...results.measurements, ...measurements],
        processes: [...results.processes, ...processes],
      };
      // A run takes long: what is known is kept, whatever becomes of the rest.
      keepJson(results, `${startedAt.replaceAll(":", "-")}.json`);
    }
  } finally {
    load.stop();
  }
  return results;
}

async function measureRows(rows: number, options: Omit<MeasureOptions, "postgres">) {
  const dataset = await prepareDataset(rows);
  const asksPostgres = options.servers.some(({ database }) => database === "postgres");
  const postgres = asksPostgres ? await preparePostgres(dataset) : null;
  try {
    postgres?.pinTo(options.pinning.server);
    return await measureDataset(dataset, { ...options, postgres });
  } finally {
    await postgres?.stop();
  }
}

function publish(results: Results): void {
  keepJson(results, "published.json");
  writeFileSync(join(repository, "docs/benchmarks.md"), writeReport(results));
}

function keepJson(results: Results, name: string): void {
  mkdirSync(resultsFolder, { recursive: true });
  writeFileSync(join(resultsFolder, name), `${JSON.stringify(results, null, 2)}\n`);
}
