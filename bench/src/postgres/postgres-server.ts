import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../process/free-port.ts";
import { type Cores, pinTree } from "../process/pinning.ts";
import { EmbeddedPostgres } from "./embedded-postgres.ts";

/** A PostgreSQL server that keeps its data in a folder of the bench. */
export interface PostgresServer {
  /** Of its first process, which has one for each connection. */
  readonly pid: number;
  readonly urlOf: (database: string) => string;
  readonly pinTo: (cores: Cores) => void;
  readonly stop: () => Promise<void>;
}

const user = "postgres";
const password = "bench";

/** What differs from a server out of the box: memory that fits a machine of today. */
export const postgresSettings = [
  "shared_buffers=512MB",
  "maintenance_work_mem=256MB",
  "max_wal_size=4GB",
] as const;

/** The same order and the same letters wherever it runs. */
const locale = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];

export async function startPostgres(folder: string): Promise<PostgresServer> {
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user,
    password,
    persistent: true,
    // The server does not run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: locale,
    postgresFlags: ["unix_socket_directories=", ...postgresSettings].flatMap((setting) => [
      "-c",
      setting,
    ]),
    onLog: (message) => log.push(message),
  });
  if (!existsSync(join(folder, "PG_VERSION"))) await server.initialise();
  try {
    await server.start();
  } catch {
    // It rejects with nothing: what is wrong is in the log.
    throw new Error(`PostgreSQL does not start:\n${log.join("")}`);
  }
  const [firstLine] = readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n");
  const pid = Number(firstLine);
  return {
    pid,
    urlOf: (database) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`,
    pinTo: (cores) => pinTree(pid, cores),
    stop: () => server.stop(),
  };
}
