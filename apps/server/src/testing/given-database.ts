import { inject, onTestFinished } from "vitest";
import type { DatabaseLocation } from "../db/database-location.ts";
import { migratedInMemory } from "./migrated-template.ts";
import { createDatabase, type PostgresDatabase } from "./postgres-databases.ts";

/** Few connections: each costs the server a process. */
const poolSize = 5;

const free: PostgresDatabase[] = [];
let made = 0;

/** Which engine the tests of this run are on. */
export const testedEngine: DatabaseLocation["engine"] = inject("postgresUrl")
  ? "postgres"
  : "sqlite";

/** A database with nothing in it, of the engine that is tested. It is the test's alone. */
export async function givenDatabase(): Promise<DatabaseLocation> {
  const serverUrl = inject("postgresUrl");
  if (serverUrl === undefined) return migratedInMemory();
  const database = free.pop() ?? (await anotherDatabase(serverUrl));
  await database.empty();
  onTestFinished(() => {
    free.push(database);
  });
  return { engine: "postgres", url: database.url, poolSize };
}

function anotherDatabase(serverUrl: string): Promise<PostgresDatabase> {
  made += 1;
  return createDatabase(serverUrl, `worker_${process.env["VITEST_POOL_ID"]}_${made}`);
}
