import type { TableDescription } from "../db/transfer.ts";
import { CopyError } from "./copy-error.ts";

/** What a database keeps for itself, derives from the rest, or forgets within a minute. */
const ownTables: ReadonlySet<string> = new Set([
  "attempts",
  "kysely_migration",
  "kysely_migration_lock",
  "partner_counts",
  "partner_search_ranges",
]);
const ownColumns: ReadonlySet<string> = new Set(["partners.search_row"]);

/** The tables that are copied, without what a database has of its own. */
export function copiedTables(described: readonly TableDescription[]): TableDescription[] {
  return described
    .filter(({ name }) => !ownTables.has(name))
    .map((table) => ({
      ...table,
      columns: table.columns.filter(({ name }) => !ownColumns.has(`${table.name}.${name}`)),
    }));
}

/**
 * The tables of the target, those before that others refer to. Refuses what only one of the two
 * has: nothing may be left behind.
 */
export function planTables(
  source: readonly TableDescription[],
  target: readonly TableDescription[],
): TableDescription[] {
  const [ofSource, ofTarget] = [columnsOf(source), columnsOf(target)];
  const differing = [
    ...ofSource
      .filter((place) => !ofTarget.includes(place))
      .map((place) => `${place} is only in the source`),
    ...ofTarget
      .filter((place) => !ofSource.includes(place))
      .map((place) => `${place} is only in the target`),
  ];
  if (differing.length > 0) throw new CopyError(`The schemas differ: ${differing.join("; ")}`);
  for (const { name, primaryKey } of target) {
    if (primaryKey.length === 0) throw new CopyError(`Table ${name} has no primary key`);
  }
  return inOrderOfReference(target);
}

function columnsOf(tables: readonly TableDescription[]): string[] {
  return tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`));
}

function inOrderOfReference(tables: readonly TableDescription[]): TableDescription[] {
  const ordered = new Map<string, TableDescription>();
  while (ordered.size < tables.length) {
    const left = tables.filter(({ name }) => !ordered.has(name));
    const ready = left.filter(({ name, references }) =>
      references.every((referenced) => referenced === name || ordered.has(referenced)),
    );
    if (ready.length === 0) {
      const names = left.map(({ name }) => name).join(", ");
      throw new CopyError(`The tables refer to each other in a circle: ${names}`);
    }
    for (const table of ready) ordered.set(table.name, table);
  }
  return [...ordered.values()];
}
