import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Filling } from "../engine.ts";
import type { Database } from "../tables.ts";

/**
 * Drops a table's indexes and references, has the table filled, and makes them again: each is then
 * sorted or checked at once, and not row by row. What triggers would have written is left to
 * `derive`. To be used in a transaction, which has the table for itself until it ends.
 */
export async function rebuildingIndexes(
  db: Kysely<Database>,
  { table, fill, derive }: Filling,
): Promise<void> {
  const [indexes, references] = [await indexesOf(db, table), await referencesOf(db, table)];
  await sql`alter table ${sql.table(table)} disable trigger user`.execute(db);
  for (const { name } of references) {
    await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(name)}`.execute(db);
  }
  for (const { name } of indexes) await sql`drop index ${sql.ref(name)}`.execute(db);
  await fill();
  for (const { definition } of indexes) await sql.raw(definition).execute(db);
  for (const { name, definition } of references) {
    const constraint = sql`constraint ${sql.ref(name)} ${sql.raw(definition)}`;
    await sql`alter table ${sql.table(table)} add ${constraint}`.execute(db);
  }
  await derive();
  await sql`alter table ${sql.table(table)} enable trigger user`.execute(db);
}

interface Definition {
  readonly name: string;
  readonly definition: string;
}

/** Those that no constraint needs: rows of a mostly new table are cheap to keep apart by their keys. */
async function indexesOf(db: Kysely<Database>, table: string): Promise<Definition[]> {
  const { rows } = await sql<Definition>`
    select indexes.relname as name, pg_get_indexdef(indexes.oid) as definition
    from pg_index join pg_class as indexes on indexes.oid = pg_index.indexrelid
    where pg_index.indrelid = ${oidOf(table)} and not exists (
      select 1 from pg_constraint where pg_constraint.conindid = indexes.oid
    )
    order by indexes.relname collate "C"
  `.execute(db);
  return rows;
}

async function referencesOf(db: Kysely<Database>, table: string): Promise<Definition[]> {
  const { rows } = await sql<Definition>`
    select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
    where conrelid = ${oidOf(table)} and contype = 'f'
    order by conname collate "C"
  `.execute(db);
  return rows;
}

function oidOf(table: string): RawBuilder<unknown> {
  return sql`(
    select oid from pg_class
    where relname = ${table} and relnamespace = current_schema()::regnamespace
  )`;
}
