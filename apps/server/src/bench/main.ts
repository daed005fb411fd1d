import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { signUp, uploadFile } from "../testing/import-over-http.ts";
import { writeInventedFile } from "./invent-file.ts";
import { type LatencyProbe, startLatencyProbe } from "./latency-probe.ts";
import { startMeasuredServer } from "./measured-server.ts";

/** Imports and exports files of these sizes, each with a server and a database of its own. */
const sizes = process.argv.slice(2).map(Number);

for (const rows of sizes.length > 0 ? sizes : [10_000, 100_000]) {
  const folder = mkdtempSync(join(tmpdir(), "liaison-bench-"));
  try {
    await measure(rows, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(rows: number, folder: string): Promise<void> {
  const path = join(folder, "partners.csv");
  await writeInventedFile(path, rows);
  say(`${rows.toLocaleString("en")} rows`);
  const server = await startMeasuredServer(join(folder, "liaison.db"));
  const base = `http://127.0.0.1:${server.port}`;
  const headers = await signUp(server.port);
  const probe = startLatencyProbe(`${base}/v1/me`, headers);
  const phase = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    probe.take();
    const start = performance.now();
    const result = await work();
    tell(name, rows, performance.now() - start, probe);
    return result;
  };

  const upload = await phase("upload", () =>
    uploadFile(server.port, headers, Readable.toWeb(createReadStream(path))),
  );
  await phase("check", () => upload.reaches(({ status }) => status === "ready"));
  await phase("commit", async () => {
    await upload.commit();
    await upload.reaches(({ status }) => status === "completed");
  });
  await phase("export", async () => {
    const types = "partner_types=customer&partner_types=supplier";
    const answer = await fetch(`${base}/v1/partners/export.csv?${types}`, { headers });
    let bytes = 0;
    for await (const chunk of answer.body ?? []) bytes += chunk.length;
    if (!answer.ok || bytes < rows * 50) throw new Error(`Exported ${bytes} bytes`);
  });
  await probe.stop();
  say(`  peak memory of the server: ${Math.round(await server.stop())} MiB`);
}

function tell(name: string, rows: number, ms: number, probe: LatencyProbe): void {
  const rate = Math.round((rows / ms) * 1000).toLocaleString("en");
  const { count, median, p95, max } = probe.take();
  const latency = [median, p95, max].map((value) => value.toFixed(0)).join(" / ");
  const beside = count > 0 ? `${latency} ms (median / p95 / max of ${count})` : "not answered";
  say(
    `  ${name.padEnd(7)} ${(ms / 1000).toFixed(1).padStart(6)} s ${rate.padStart(8)} rows/s;` +
      ` a light request beside it: ${beside}`,
  );
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
