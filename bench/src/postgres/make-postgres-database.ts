import { Client } from "pg";
import { databaseFile } from "../datasets/database-files.ts";
import type { Dataset } from "../datasets/dataset.ts";
import { seedPartners } from "../datasets/run-product.ts";
import { copyRows } from "./copy-rows.ts";
import type { PostgresServer } from "./postgres-server.ts";
import { rebuildingIndexes } from "./rebuilding-indexes.ts";

export const postgresDatabase = "liaison";

/** Of the demo, which the product makes with its tables: it has the users that the others refer to. */
const demoOrganization = "01890000-0000-7000-8000-000000000001";

/** Has the product make its tables, and fills them with the rows that its SQLite database has. */
export async function makePostgresDatabase(
  server: PostgresServer,
  dataset: Dataset,
): Promise<void> {
  await withClient(server.urlOf("postgres"), async (client) => {
    await client.query(`drop database if exists ${postgresDatabase}`);
    await client.query(`create database ${postgresDatabase}`);
  });
  const url = server.urlOf(postgresDatabase);
  await seedPartners(url, demoOrganization, 1);
  await withClient(url, async (client) => {
    const file = databaseFile(dataset, "product");
    await client.query("begin");
    for (const table of ["organizations", "members", "api_tokens"]) {
      await copyRows(client, { file, table, dataset });
    }
    await rebuildingIndexes(client, "partners", () =>
      copyRows(client, { file, table: "partners", dataset }),
    );
    await client.query("commit");
    // What autovacuum would come to do while others are measured.
    await client.query("vacuum (analyze)");
    await client.query("checkpoint");
  });
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
