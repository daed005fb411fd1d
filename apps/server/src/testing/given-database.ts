import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import type { DatabaseLocation, PostgresLocation } from "../db/database-location.ts";
import { givenFolder } from "./given-folder.ts";
import { migratedInMemory } from "./migrated-template.ts";
import { createBareDatabase, createDatabase, type PostgresDatabase } from "./postgres-databases.ts";

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

/** The same for several processes: it outlives who has it open. */
export function givenLastingDatabase(): Promise<DatabaseLocation> {
  if (testedEngine === "postgres") return givenDatabase();
  return Promise.resolve({ engine: "sqlite", path: join(givenFolder(), "liaison.db") });
}

/** A database of PostgreSQL without any tables. */
export async function givenBareDatabase(): Promise<PostgresLocation> {
  const serverUrl = inject("postgresUrl");
  if (serverUrl === undefined) throw new Error("This test is for PostgreSQL alone");
  return { engine: "postgres", url: await createBareDatabase(serverUrl, nextName()), poolSize };
}

/** How `DATABASE_URL` says it. */
export function databaseUrl(location: DatabaseLocation): string {
  return location.engine === "sqlite" ? `sqlite:${location.path}` : location.url;
}

function anotherDatabase(serverUrl: string): Promise<PostgresDatabase> {
  return createDatabase(serverUrl, nextName());
}

function nextName(): string {
  made += 1;
  return `worker_${process.env["VITEST_POOL_ID"]}_${made}`;
}
