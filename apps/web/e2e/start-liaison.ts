import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    readonly baseUrl: string;
  }
}

const main = join(import.meta.dirname, "../../server/src/main.ts");

/** Starts the product with its demo data on a port and a database of its own. */
export default async function startLiaison(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "liaison-e2e-"));
  const port = await freePort();
  const server = spawn(process.execPath, [main], {
    env: {
      PATH: process.env["PATH"],
      DATABASE_URL: `sqlite:${join(folder, "liaison.db")}`,
      PORT: String(port),
      LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await untilReady(server);
  project.provide("baseUrl", `http://localhost:${port}`);
  return async () => {
    server.kill("SIGTERM");
    await once(server, "exit");
    await rm(folder, { recursive: true });
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("There is no free port");
  return address.port;
}

async function untilReady(server: ChildProcess): Promise<void> {
  if (!server.stdout) throw new Error("The server has no output");
  for await (const line of createInterface(server.stdout)) {
    if (line.includes("Liaison is ready")) {
      server.stdout.resume();
      return;
    }
  }
  throw new Error(`The server ended with ${server.exitCode} before it was ready`);
}
