import { Client } from "pg";

/** The migrated database that the others are copies of. */
export const templateName = "liaison_template";

/** Tables that the schema does not make itself, or that tell what it is. */
const keptTables = ["kysely_migration", "kysely_migration_lock"];

/** A database that a test has for itself. */
export interface PostgresDatabase {
  readonly url: string;
  /** Takes everything out of it. */
  readonly empty: () => Promise<void>;
}

/** Makes another database of this name. */
export async function createDatabase(serverUrl: string, name: string): Promise<PostgresDatabase> {
  const server = await connect(serverUrl);
  await server.query(`create database ${name} template ${templateName}`);
  await server.end();

  const url = urlOfDatabase(serverUrl, name);
  // This connection ends with the process of the tests.
  const client = await connect(url);
  const { rows } = await client.query<{ tablename: string }>(
    "select tablename from pg_tables where schemaname = 'public' and tablename <> all ($1)",
    [keptTables],
  );
  const deletions = rows.map(({ tablename }) => `delete from ${tablename};`);
  // As a replica it checks no references, and fires no triggers.
  const emptying = `begin; set local session_replication_role = replica; ${deletions.join(" ")} commit;`;
  return { url, empty: async () => void (await client.query(emptying)) };
}

/** Makes a database without any tables, and says where it is. */
export async function createBareDatabase(serverUrl: string, name: string): Promise<string> {
  const server = await connect(serverUrl);
  await server.query(`create database ${name} template template0`);
  await server.end();
  return urlOfDatabase(serverUrl, name);
}

export function urlOfDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  return client;
}
