import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { prepareDataset } from "./datasets/prepare-dataset.ts";
import { startLoadGenerator } from "./load/load-generator.ts";
import { measureDataset } from "./measure/measure-dataset.ts";
import { type Options, OptionsError, readOptions, usage } from "./options.ts";
import { choosePinning } from "./process/pinning.ts";
import { describeMachine } from "./report/machine.ts";
import { writeReport } from "./report/report.ts";
import type { Measurement, ProcessFacts, Results } from "./report/results.ts";
import { say } from "./say.ts";
import { benchServers } from "./servers/bench-servers.ts";
import { workloads } from "./workloads/workloads.ts";

const repository = join(import.meta.dirname, "../..");
const resultsFolder = join(import.meta.dirname, "../results");

try {
  const args = process.argv.slice(2);
  const options = readOptions(args);
  if (options) keep(await run(options, ["pnpm bench", ...args].join(" ")), options);
  else process.stdout.write(usage);
} catch (error) {
  if (!(error instanceof OptionsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function run(options: Options, command: string): Promise<Results> {
  const { seconds, rounds, connections } = options;
  const startedAt = new Date().toISOString();
  const pinning = choosePinning();
  const measurements: Measurement[] = [];
  const processes: ProcessFacts[] = [];
  const load = startLoadGenerator(pinning.load);
  try {
    for (const rows of options.rows) {
      const measured = await measureDataset(await prepareDataset(rows), {
        seconds,
        rounds,
        connections,
        pinning,
        load,
        servers: benchServers.filter(({ name }) => options.servers.includes(name)),
        workloads: workloads.filter(({ name }) => options.only.includes(name)),
      });
      measurements.push(...measured.measurements);
      processes.push(...measured.processes);
    }
  } finally {
    load.stop();
  }
  const machine = describeMachine(pinning.server !== null);
  const settings = { seconds, rounds, connections };
  return { command, startedAt, ...settings, machine, measurements, processes };
}

function keep(results: Results, { write }: Options): void {
  mkdirSync(resultsFolder, { recursive: true });
  const json = `${JSON.stringify(results, null, 2)}\n`;
  writeFileSync(join(resultsFolder, `${results.startedAt.replaceAll(":", "-")}.json`), json);
  const report = writeReport(results);
  say(`\n${report}`);
  if (!write) return;
  writeFileSync(join(resultsFolder, "published.json"), json);
  writeFileSync(join(repository, "docs/benchmarks.md"), report);
}
