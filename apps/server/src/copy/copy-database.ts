import type { Kysely } from "kysely";
import { type Database, type Store, storeWithin } from "../db/database.ts";
import { migrate } from "../db/migrate.ts";
import type { Source } from "../db/open-source.ts";
import type { TableDescription } from "../db/transfer.ts";
import { transfers } from "../db/transfers.ts";
import { examine, repair } from "../doctor/examine.ts";
import { copiedRows } from "./copied-rows.ts";
import { refuseNewerSchema } from "./copied-schema.ts";
import { CopyError } from "./copy-error.ts";
import type { CopyProgress } from "./copy-progress.ts";
import { findDifferences } from "./find-differences.ts";
import { countRows, findFilled } from "./row.repository.ts";
import { copiedTables, planTables } from "./table-plan.ts";

export interface CopyOptions {
  readonly source: Source;
  readonly target: Store;
  readonly progress: CopyProgress;
  /** Ends the copy; what has been written is taken back. */
  readonly signal: AbortSignal;
}

/** What was copied. */
export interface CopyReport {
  readonly tables: number;
  readonly rows: number;
  readonly copySeconds: number;
  readonly compareSeconds: number;
}

/** A line each for so many differences; where there is one, there may be very many. */
const maxDifferences = 5;

/**
 * Copies every row of one moment of the source into the target, which it migrates, and compares each
 * of them afterwards: all is there when it ends, or nothing.
 */
export async function copyDatabase(options: CopyOptions): Promise<CopyReport> {
  const { source, target } = options;
  return source.db.transaction().execute(async (snapshot) => {
    await transfers[source.engine.name].holdSnapshot(snapshot);
    const tables = await prepareTarget(snapshot, options);
    return target.db
      .transaction()
      .execute((db) => fillTarget({ ...options, tables, snapshot, into: storeWithin(target, db) }));
  });
}

/** Looks at both sides before anything is written, and says what is to be copied. */
async function prepareTarget(
  snapshot: Kysely<Database>,
  { source, target }: CopyOptions,
): Promise<TableDescription[]> {
  const ofSource = await transfers[source.engine.name].describeTables(snapshot);
  const { describeTables } = transfers[target.engine.name];
  const before = await describeTables(target.db);
  await refuseNewerSchema(target, before);
  await refuseFilled(target.db, copiedTables(before));
  await migrate(target);
  return planTables(copiedTables(ofSource), copiedTables(await describeTables(target.db)));
}

interface Filling extends CopyOptions {
  readonly tables: readonly TableDescription[];
  readonly snapshot: Kysely<Database>;
  /** The target, in the transaction. */
  readonly into: Store;
}

async function fillTarget(filling: Filling): Promise<CopyReport> {
  const { tables, into, target, signal } = filling;
  const { lockTables, takeStock, interrupterOf } = transfers[into.engine.name];
  const interrupt = await interrupterOf(target.db, into.db);
  const onAbort = () => void interrupt().catch(() => {});
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    const names = tables.map(({ name }) => name);
    await lockTables(into.db, names);
    // Somebody may have written to it since the first look.
    await refuseFilled(into.db, tables);
    const start = performance.now();
    const rows = await copyRows(filling);
    await takeStock(into.db, names);
    const copied = performance.now();
    await verify(filling, rows);
    signal.throwIfAborted();
    return {
      tables: tables.length,
      rows,
      copySeconds: (copied - start) / 1_000,
      compareSeconds: (performance.now() - copied) / 1_000,
    };
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

async function refuseFilled(
  db: Kysely<Database>,
  tables: readonly TableDescription[],
): Promise<void> {
  const filled = await findFilled(db, tables);
  if (filled.length > 0) {
    throw new CopyError(`The target is not empty: there are rows in ${filled.join(", ")}`);
  }
}

async function copyRows(filling: Filling): Promise<number> {
  const { tables, snapshot, into } = filling;
  let total = 0;
  for (const table of tables) total += await countRows(snapshot, table);
  filling.progress.begin("Copying", total);
  for (const table of tables) {
    const fill = async () => {
      filling.progress.tell(`Copying ${table.name}`);
      await copyTable(filling, table);
      filling.progress.tell(`Indexing ${table.name}`);
    };
    const derive = async () => {
      if (table.name === "partners") await repair(into);
    };
    await into.engine.fillMostlyNew(into.db, { table: table.name, fill, derive });
  }
  return total;
}

async function copyTable(
  { source, snapshot, into, progress, signal }: Filling,
  table: TableDescription,
): Promise<void> {
  const { insertRows, ...storing } = transfers[into.engine.name];
  const from = { db: snapshot, transfer: transfers[source.engine.name] };
  let underWay = Promise.resolve();
  try {
    for await (const rows of copiedRows(from, storing, table)) {
      await underWay;
      signal.throwIfAborted();
      underWay = insertRows(into.db, table, rows);
      // What is wrong with them is told below, when the next rows have been read meanwhile.
      underWay.catch(() => {});
      progress.advance(rows.length);
    }
  } finally {
    await underWay;
  }
}

/** Compares the rows with the source's, and what is derived from them with the rows. */
async function verify({ tables, snapshot, into, progress, signal }: Filling, rows: number) {
  progress.begin("Comparing", rows);
  const differences: string[] = [];
  const onCompared = (count: number) => {
    signal.throwIfAborted();
    progress.advance(count);
  };
  for (const table of tables) {
    const limit = maxDifferences - differences.length;
    const sides = { source: snapshot, target: into.db, table };
    differences.push(...(await findDifferences(sides, { limit, onCompared })));
  }
  differences.push(...(await examine(into)));
  if (differences.length > 0) {
    throw new CopyError(["The copy differs from the source:", ...differences].join("\n"));
  }
}
