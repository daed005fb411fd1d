import type { DatabaseKind } from "../datasets/database-files.ts";
import type { Dialect } from "../dialects/dialect.ts";

/** What is measured: the product, the practical limit, or what one would write by the docs. */
export type ServerRole = "product" | "bare" | "peer";

/** A server that can be started and asked. One for another engine would name its database here. */
export interface BenchServer {
  readonly name: string;
  readonly title: string;
  readonly role: ServerRole;
  readonly database: DatabaseKind;
  readonly dialect: Dialect;
  readonly main: string;
  readonly environment: (databaseFile: string, port: number) => NodeJS.ProcessEnv;
}
