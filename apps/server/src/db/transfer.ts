import type { Kysely } from "kysely";
import type { Database } from "./tables.ts";

type Db = Kysely<Database>;

/** A table, as the catalog of its database describes it. */
export interface TableDescription {
  readonly name: string;
  /** Those that rows are written with: none that the database computes. */
  readonly columns: readonly ColumnDescription[];
  /** The columns of the primary key, in its order. */
  readonly primaryKey: readonly string[];
  /** The tables that rows of it refer to. */
  readonly references: readonly string[];
}

interface ColumnDescription {
  readonly name: string;
  readonly type: string;
}

export type Row = Readonly<Record<string, unknown>>;

/** What it takes to move rows from one database to another, in an engine's own words. */
export interface Transfer {
  /** Has a transaction, before its first read, see one moment of the database. */
  readonly holdSnapshot: (db: Db) => Promise<void>;
  readonly describeTables: (db: Db) => Promise<TableDescription[]>;
  /** Keeps everybody else from these tables until the transaction ends. */
  readonly lockTables: (db: Db, tables: readonly string[]) => Promise<void>;
  readonly insertRows: (db: Db, table: TableDescription, rows: readonly Row[]) => Promise<void>;
  /** Tells whoever plans queries how many rows there are now. */
  readonly takeStock: (db: Db, tables: readonly string[]) => Promise<void>;
  /** Gives a way to end what a transaction does at the moment, from outside of it. */
  readonly interrupterOf: (db: Db, transaction: Db) => Promise<() => Promise<void>>;
  /** Whether a text may have the character U+0000 in it. */
  readonly storesNul: boolean;
  /** The bytes of one text; null where all text that is stored is Unicode. */
  readonly bytesOf: ((text: TextPlace) => Promise<Uint8Array>) | null;
  /** Whether an error comes from the database, and not from a mistake of ours. */
  readonly isFailure: (error: unknown) => boolean;
}

/** Where a text is stored. */
export interface TextPlace {
  readonly db: Db;
  readonly table: TableDescription;
  readonly row: Row;
  readonly column: string;
}

/** Reads the rows of a catalog that has one for each column and one for each reference. */
export function describe(
  columns: readonly CatalogColumn[],
  references: readonly CatalogReference[],
): TableDescription[] {
  return [...Map.groupBy(columns, ({ table_name }) => table_name)].map(([name, own]) => ({
    name,
    columns: own.map(({ column_name, column_type }) => ({ name: column_name, type: column_type })),
    primaryKey: own
      .filter(({ key_position }) => key_position > 0)
      .toSorted((one, other) => one.key_position - other.key_position)
      .map(({ column_name }) => column_name),
    references: references
      .filter(({ table_name }) => table_name === name)
      .map(({ referenced }) => referenced),
  }));
}

export interface CatalogColumn {
  readonly table_name: string;
  readonly column_name: string;
  readonly column_type: string;
  /** From 1 on; 0 where it is not in the primary key. */
  readonly key_position: number;
}

export interface CatalogReference {
  readonly table_name: string;
  readonly referenced: string;
}
