import { type Compilable, type CompiledQuery, type Expression, type Kysely, sql } from "kysely";
import type { Database } from "./tables.ts";
import type { TransactionGuard } from "./transaction-guard.ts";

/** What a query is run with: a store, of whose engine only the identity matters here. */
export interface Asking {
  readonly db: Kysely<Database>;
  readonly engine: object;
  readonly guard: TransactionGuard;
  readonly ask: Ask;
  readonly lookUp: Ask;
}

/** Runs a query that is compiled, and gives its rows. */
export type Ask = <Row>(query: CompiledQuery<Row>) => Promise<Row[]>;

/** Stands in a compiled query for a value that comes when it runs. */
class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** The place in a query of the value that has this name when it runs. */
export type SlotOf = <T>(name: string) => Expression<T>;

const compiled = new WeakMap<object, Map<string, CompiledQuery>>();

/**
 * Runs a query that is built and compiled once for each of its shapes: that would take as long as
 * running it. What makes one query different from another must be in its shape, and the rest in its
 * values.
 */
export function compiledOnce<Row>(
  asking: Asking,
  shape: string,
  values: Readonly<Record<string, unknown>>,
  build: (slot: SlotOf) => Compilable<Row>,
): Promise<Row[]> {
  return run(asking, asking.ask, shape, values, build);
}

/** The same for a query that finds a few rows by a key. */
export function lookUpOnce<Row>(
  asking: Asking,
  shape: string,
  values: Readonly<Record<string, unknown>>,
  build: (slot: SlotOf) => Compilable<Row>,
): Promise<Row[]> {
  return run(asking, asking.lookUp, shape, values, build);
}

function run<Row>(
  { db, engine, guard }: Asking,
  ask: Ask,
  shape: string,
  values: Readonly<Record<string, unknown>>,
  build: (slot: SlotOf) => Compilable<Row>,
): Promise<Row[]> {
  if (!db.isTransaction) guard.refuseInside();
  const { sql: text, query, queryId, parameters } = compiledQuery(engine, shape, build);
  const bound: CompiledQuery<Row> = {
    sql: text,
    query,
    queryId,
    parameters: parameters.map((parameter) =>
      parameter instanceof Slot ? values[parameter.name] : parameter,
    ),
  };
  return ask(bound);
}

function compiledQuery(
  engine: object,
  shape: string,
  build: (slot: SlotOf) => Compilable,
): CompiledQuery {
  const queries = compiled.get(engine) ?? new Map<string, CompiledQuery>();
  const known = queries.get(shape);
  if (known) return known;
  const query = build(slotOf).compile();
  compiled.set(engine, queries.set(shape, query));
  return query;
}

function slotOf<T>(name: string): Expression<T> {
  return sql<T>`${new Slot(name)}`;
}

/** The places of a row's values, which are named for its columns. */
export function slotsFor<Row extends object>(
  row: Row,
  slot: SlotOf,
): { [Column in keyof Row]: Expression<Row[Column]> };
export function slotsFor(row: object, slot: SlotOf): object {
  return Object.fromEntries(Object.keys(row).map((column) => [column, slot(column)]));
}
