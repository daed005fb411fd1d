import type { Expression, Kysely, RawBuilder, SelectQueryBuilder, SqlBool } from "kysely";
import type { Migration } from "kysely/migration";
import type { PartSearch } from "./part-search.ts";
import type { Database } from "./tables.ts";

type Db = Kysely<Database>;

/** What each engine says in its own words. One file per engine implements it. */
export interface Engine extends Dialect, Locking {
  readonly name: "sqlite" | "postgres";
  /** In the order in which they run. */
  readonly migrations: Readonly<Record<string, Migration>>;
  readonly partSearch: PartSearch;
  /** Fills a table that is mostly new, in the way that suits it; in a transaction. */
  readonly fillMostlyNew: (db: Db, filling: Filling) => Promise<void>;
  /** Whether an error says that another was faster: it has what one alone can have, or was the last. */
  readonly isOvertaken: (error: unknown) => boolean;
  /** Whether an error says that the database cannot be reached, or does not let us in or do our work. */
  readonly isRefusal: (error: unknown) => boolean;
}

/** How expressions are written. */
interface Dialect {
  /** Whether the text contains the part, character by character: nothing in it is a wildcard. */
  readonly contains: (
    text: Expression<string | null>,
    part: string | Expression<string>,
  ) => Expression<SqlBool>;
  /** Whether the value is one of those given, however many: they are one parameter. */
  readonly isOneOf: (
    value: Expression<string | number | null>,
    values: readonly (string | number)[] | Expression<string>,
  ) => Expression<SqlBool>;
  /** What stands for an expression of `isOneOf` when it runs. */
  readonly asList: (values: readonly (string | number)[]) => unknown;
  /** What an entry of an index, which has the id too, keeps to find its row in one step. */
  readonly address: (table: string) => RawBuilder<unknown>;
  /**
   * Whether a statement is planned once for all its values: how many rows it is about is then known
   * from what is written in it, and parts of a union are merged only if each is put in order.
   */
  readonly plansByWrittenLimits: boolean;
  /** Whether a row is that of an entry, by its `address` and `id`; within one statement. */
  readonly isRowOf: (table: string, entry: string) => Expression<SqlBool>;
}

/** How those who write keep out of each other's way. */
interface Locking {
  /** Whether those who write wait for each other anyway, so that they may as well commit together. */
  readonly hasOneWriter: boolean;
  /** Runs a transaction, and again if others have ended it. */
  readonly retrying: <T>(transaction: () => Promise<T>) => Promise<T>;
  /**
   * Keeps others from writing to these organizations until the transaction ends. To be called
   * before it reads what it decides by. Whoever locks several asks for them at once. Rejects after
   * `waitAtMostMs` where somebody else does not let go of them, if so much is given.
   */
  readonly lockOrganizations: (
    db: Db,
    ids: readonly string[],
    waitAtMostMs?: number,
  ) => Promise<void>;
  /** The same for those of them that nobody writes to now; says which these are. */
  readonly claimOrganizations: (db: Db, ids: readonly string[]) => Promise<readonly string[]>;
  /** A query of what is to be done, without what somebody has taken. */
  readonly unclaimed: <DB, TB extends keyof DB, O>(
    query: SelectQueryBuilder<DB, TB, O>,
  ) => SelectQueryBuilder<DB, TB, O>;
  /** Keeps others from writing to a table until the transaction ends. */
  readonly lockTable: (db: Db, table: keyof Database) => Promise<void>;
  /** Waits for whoever does the same now, be it in another process, until the transaction ends. */
  readonly takeTurn: (db: Db, task: Task) => Promise<void>;
}

/** What one process at a time does. */
export type Task = "migrating" | "seeding the demo";

export interface Filling {
  readonly table: string;
  readonly fill: () => Promise<void>;
  /** Writes anew what the database derives from each row otherwise. */
  readonly derive: () => Promise<void>;
}
