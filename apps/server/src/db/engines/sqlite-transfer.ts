import BetterSqlite from "better-sqlite3";
import { Kysely, SqliteDialect, sql } from "kysely";
import { isKeyOf } from "../row-key.ts";
import type { Database } from "../tables.ts";
import { type CatalogColumn, type CatalogReference, describe, type Transfer } from "../transfer.ts";

const maxParameters = 32_766;

/** Opens a file only to read it; it may be that of a running server. */
export function openSqliteToRead(path: string): Kysely<Database> {
  const file = new BetterSqlite(path, { readonly: true, fileMustExist: true });
  return new Kysely<Database>({ dialect: new SqliteDialect({ database: file }) });
}

export const sqliteTransfer: Transfer = {
  // What a transaction reads first decides which moment it sees.
  holdSnapshot: async (db) => {
    await sql`select count(*) from sqlite_schema`.execute(db);
  },
  describeTables: async (db) => {
    const columns = await sql<CatalogColumn>`
      select tables.name as table_name, columns.name as column_name,
        columns.type as column_type, columns.pk as key_position
      from pragma_table_list as tables join pragma_table_xinfo(tables.name) as columns
      where tables.schema = 'main' and tables.type = 'table'
        and tables.name not like 'sqlite\\_%' escape '\\' and columns.hidden = 0
      order by tables.name, columns.cid
    `.execute(db);
    const references = await sql<CatalogReference>`
      select tables.name as table_name, keys."table" as referenced
      from pragma_table_list as tables join pragma_foreign_key_list(tables.name) as keys
      where tables.schema = 'main' and tables.type = 'table'
    `.execute(db);
    return describe(columns.rows, references.rows);
  },
  // Whoever writes has locked the file.
  lockTables: async () => {},
  insertRows: async (db, { name, columns }, rows) => {
    const atOnce = Math.floor(maxParameters / columns.length);
    for (let from = 0; from < rows.length; from += atOnce) {
      const values = rows.slice(from, from + atOnce).map((row) => {
        return sql`(${sql.join(columns.map((column) => row[column.name]))})`;
      });
      const names = sql.join(columns.map((column) => sql.ref(column.name)));
      await sql`insert into ${sql.table(name)} (${names}) values ${sql.join(values)}`.execute(db);
    }
  },
  // Plans depend on the indexes alone.
  takeStock: async () => {},
  // A statement holds up the whole process: there is nobody to interrupt it.
  interrupterOf: async () => async () => {},
  storesNul: true,
  bytesOf: async ({ db, table, row, column }) => {
    const { rows } = await sql<{ bytes: Uint8Array }>`
      select cast(${sql.ref(column)} as blob) as bytes from ${sql.table(table.name)}
      where ${isKeyOf(table, row)}
    `.execute(db);
    return rows[0]?.bytes ?? new Uint8Array();
  },
  isFailure: (error) => error instanceof BetterSqlite.SqliteError,
};
