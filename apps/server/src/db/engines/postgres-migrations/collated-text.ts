import { sql } from "kysely";

/** Text that is ordered by code points, as it is everywhere here, whatever the database's locale. */
export const text = sql`text collate "C"`;
