import type { Client } from "pg";
import { z } from "zod";

const Indexes = z.array(z.object({ name: z.string(), definition: z.string() }));

/** Fills a table without its indexes, which are made of all rows at once afterwards. */
export async function rebuildingIndexes(
  client: Client,
  table: string,
  fill: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query(
    `select indexname as name, indexdef as definition from pg_indexes
     where tablename = $1 and indexname not in (select conname from pg_constraint)`,
    [table],
  );
  const indexes = Indexes.parse(rows);
  for (const { name } of indexes) await client.query(`drop index ${client.escapeIdentifier(name)}`);
  await fill();
  for (const { definition } of indexes) await client.query(definition);
}
