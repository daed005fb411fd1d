import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";

const main = join(import.meta.dirname, "../../server/src/main.ts");

/** The product with its demo data, on a port and a database of its own. */
export interface LiaisonServer {
  readonly baseUrl: string;
  readonly databaseFile: string;
  /** Where the mails are that it has sent. */
  readonly outbox: string;
  /** The file of a copy of its database, which is there until it stops. */
  readonly copyDatabase: () => string;
  readonly stop: () => Promise<void>;
}

interface LiaisonServerOptions {
  /** The file of a database to begin with; without one, the server seeds the demo itself. */
  readonly database?: string;
}

export async function startLiaisonServer({
  database,
}: LiaisonServerOptions = {}): Promise<LiaisonServer> {
  const folder = await mkdtemp(join(tmpdir(), "liaison-e2e-"));
  const port = await freePort();
  const databaseFile = join(folder, "liaison.db");
  if (database) await copyFile(database, databaseFile);
  const server = spawn(process.execPath, [main], {
    env: {
      PATH: process.env["PATH"],
      DATABASE_URL: `sqlite:${databaseFile}`,
      PORT: String(port),
      LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await untilReady(server);
  return {
    baseUrl: `http://localhost:${port}`,
    databaseFile,
    outbox: join(folder, "outbox"),
    copyDatabase: () => copyDatabase(databaseFile, join(folder, "copy.db")),
    stop: async () => {
      server.kill("SIGTERM");
      await once(server, "exit");
      await rm(folder, { recursive: true });
    },
  };
}

/** Not by copying the file: the newest changes are not in it yet. */
function copyDatabase(file: string, copy: string): string {
  const database = new DatabaseSync(file, { readOnly: true });
  database.prepare("vacuum into ?").run(copy);
  database.close();
  return copy;
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
