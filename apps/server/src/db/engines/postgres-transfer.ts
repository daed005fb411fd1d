import { type Kysely, sql } from "kysely";
import { DatabaseError } from "pg";
import type { Database } from "../tables.ts";
import { type CatalogColumn, type CatalogReference, describe, type Transfer } from "../transfer.ts";
import { isRefusal } from "./postgres-failures.ts";

export const postgresTransfer: Transfer = {
  holdSnapshot: async (db) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(db);
    await keepWhileIdle(db);
  },
  describeTables: async (db) => {
    const columns = await sql<CatalogColumn>`
      select tables.relname as table_name, columns.attname as column_name,
        format_type(columns.atttypid, columns.atttypmod) as column_type,
        coalesce(array_position(keys.conkey, columns.attnum), 0) as key_position
      from pg_class as tables
      join pg_attribute as columns on columns.attrelid = tables.oid
      left join pg_constraint as keys on keys.conrelid = tables.oid and keys.contype = 'p'
      where tables.relnamespace = current_schema()::regnamespace and tables.relkind in ('r', 'p')
        and columns.attnum > 0 and not columns.attisdropped and columns.attgenerated = ''
      order by tables.relname collate "C", columns.attnum
    `.execute(db);
    const references = await sql<CatalogReference>`
      select tables.relname as table_name, referenced.relname as referenced
      from pg_constraint as keys
      join pg_class as tables on tables.oid = keys.conrelid
      join pg_class as referenced on referenced.oid = keys.confrelid
      where tables.relnamespace = current_schema()::regnamespace and keys.contype = 'f'
    `.execute(db);
    return describe(columns.rows, references.rows);
  },
  lockTables: async (db, tables) => {
    await keepWhileIdle(db);
    await sql`lock table ${sql.join(tables.map(sql.table))} in access exclusive mode`.execute(db);
  },
  // One parameter a column: of one for each value, reading the statement takes most of the time.
  insertRows: async (db, { name, columns }, rows) => {
    const names = sql.join(columns.map((column) => sql.ref(column.name)));
    const values = columns.map((column) => {
      const ofColumn = rows.map((row) => row[column.name]);
      return sql`${ofColumn}::${sql.raw(column.type)}[]`;
    });
    await sql`
      insert into ${sql.table(name)} (${names}) select * from unnest(${sql.join(values)})
    `.execute(db);
  },
  takeStock: async (db, tables) => {
    await sql`analyze ${sql.join(tables.map(sql.table))}`.execute(db);
  },
  interrupterOf: async (db, transaction) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(
      transaction,
    );
    return async () => {
      await sql`select pg_cancel_backend(${rows[0]?.pid}::integer)`.execute(db);
    };
  },
  storesNul: false,
  bytesOf: null,
  isFailure: (error) => error instanceof DatabaseError || isRefusal(error),
};

/** One side of a copy has nothing to do while the other makes its indexes, however long that takes. */
async function keepWhileIdle(db: Kysely<Database>): Promise<void> {
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(db);
}
