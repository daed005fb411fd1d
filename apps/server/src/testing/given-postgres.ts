import { Client } from "pg";
import { onTestFinished } from "vitest";
import { givenDatabase, testedEngine } from "./given-database.ts";

/** Whether the tests of this project have PostgreSQL: for those of what only that can do. */
export const isOnPostgres = testedEngine === "postgres";

/** A PostgreSQL database with nothing in it, which is the test's alone. */
export async function givenPostgres() {
  const database = await givenDatabase();
  if (database.engine !== "postgres") throw new Error("The tests of this project have none");
  return database;
}

/** A connection to a database, beside those of the server. It ends with the test. */
export async function connectTo(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  onTestFinished(() => client.end());
  await client.connect();
  return client;
}
