import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "../db/migrate.ts";
import { openStore } from "../db/open-store.ts";
import { EmbeddedPostgres } from "./embedded-postgres.ts";
import { templateName, urlOfDatabase } from "./postgres-databases.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the server is that the tests of this run use; undefined where they use SQLite. */
    readonly postgresUrl: string | undefined;
  }
}

/** Nothing in it has to outlive the run. */
const carelessly = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

const settings = [
  ...carelessly,
  "max_connections=300",
  "shared_buffers=128MB",
  "unix_socket_directories=",
];

/** Starts a server for the tests of a project, with a migrated database to make others from. */
export default async function startPostgres(project: TestProject) {
  const databaseDir = await mkdtemp(join(tmpdir(), "liaison-postgres-"));
  const [port, password] = [await freePort(), "for-tests-only"];
  const server = new EmbeddedPostgres({
    ...{ databaseDir, port, password, persistent: false },
    // The server does not run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--no-sync", "--set=scram_iterations=1"],
    postgresFlags: settings.flatMap((setting) => ["-c", setting]),
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  const serverUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  await server.createDatabase(templateName);
  await migrateTemplate(urlOfDatabase(serverUrl, templateName));
  project.provide("postgresUrl", serverUrl);
  return () => server.stop();
}

async function migrateTemplate(url: string): Promise<void> {
  const store = openStore({ engine: "postgres", url, poolSize: 1 });
  await migrate(store);
  await store.db.destroy();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("There is no free port");
  return address.port;
}
