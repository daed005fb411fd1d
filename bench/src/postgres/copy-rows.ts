import BetterSqlite from "better-sqlite3";
import type { Client } from "pg";
import { z } from "zod";
import { type Dataset, organizationsOf } from "../datasets/dataset.ts";

export interface CopyOptions {
  /** The SQLite database that has the rows. */
  readonly file: string;
  readonly table: string;
  readonly dataset: Dataset;
}

const Columns = z.array(z.object({ name: z.string() }));

const rowsPerStep = 10_000;

/** Copies what the organizations of the bench have in a table; both engines speak JSON. */
export async function copyRows(
  client: Client,
  { file, table, dataset }: CopyOptions,
): Promise<void> {
  const { rows } = await client.query(
    `select column_name as name from information_schema.columns
     where table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  const columns = Columns.parse(rows).map(({ name }) => name);
  const owner = columns.includes("organization_id") ? "organization_id" : "id";
  const pairs = columns.map((column) => `'${column}', ${column}`).join(", ");
  const database = new BetterSqlite(file, { readonly: true });
  const step = database.prepare<Record<string, unknown>, Step>(
    `select json_group_array(json_object(${pairs})) as rows, max(id) as last
     from (select * from ${table} where ${owner} = @organization and id > @after
           order by id limit ${rowsPerStep})`,
  );
  const insert = `insert into ${table} (${columns.join(", ")})
    select ${columns.join(", ")} from json_populate_recordset(null::${table}, $1)`;
  for (const { id: organization } of organizationsOf(dataset)) {
    let found = step.get({ organization, after: "" });
    while (found?.last) {
      await client.query(insert, [found.rows]);
      found = step.get({ organization, after: found.last });
    }
  }
  database.close();
}

interface Step {
  /** As JSON. */
  readonly rows: string;
  readonly last: string | null;
}
