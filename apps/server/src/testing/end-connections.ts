import { sql } from "kysely";
import type { Store } from "../db/database.ts";

/** Ends the connections that the application has to the database, but for the one that says so. */
export async function endConnections({ db }: Store): Promise<void> {
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'liaison' and pid <> pg_backend_pid()
  `.execute(db);
}
