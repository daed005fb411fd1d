import type { DatabaseKind } from "../datasets/database-files.ts";
import type { Dialect } from "../dialects/dialect.ts";
import type { Workload } from "../workloads/workload.ts";

/** What is measured: the product, the practical limit, or what one would write by the docs. */
export type ServerRole = "product" | "bare" | "peer";

export type Engine = "sqlite" | "postgres";

/** Among which servers one is compared. */
export interface Standing {
  readonly role: ServerRole;
  readonly engine: Engine;
  readonly processes: number;
}

/** A server that can be started and asked. */
export interface BenchServer {
  readonly name: string;
  readonly title: string;
  readonly role: ServerRole;
  readonly database: DatabaseKind;
  readonly dialect: Dialect;
  /** What it is asked; everything, where nothing is said. */
  readonly workloads?: readonly string[];
  /** How many processes share the work; one, where nothing is said. */
  readonly processes?: number;
  readonly main: string;
  /** For a database file, or the URL of one in PostgreSQL. */
  readonly environment: (database: string, port: number) => NodeJS.ProcessEnv;
}

export function takesPart({ workloads }: BenchServer) {
  return ({ name }: Workload): boolean => workloads?.includes(name) ?? true;
}

export function standingOf({ role, database, processes = 1 }: BenchServer): Standing {
  return { role, engine: database === "postgres" ? "postgres" : "sqlite", processes };
}

/** Several processes and PostgreSQL are measured in the largest directory only. */
export function isForEverySize(server: BenchServer): boolean {
  const { engine, processes } = standingOf(server);
  return engine === "sqlite" && processes === 1;
}
