import { env } from "node:process";

/** How every server of the bench is told what to serve, and where. */
export interface ServerEnvironment {
  readonly databaseFile: string;
  readonly port: number;
}

export const host = "127.0.0.1";

/** The same for a server on PostgreSQL. */
export function readPostgresEnvironment(): { readonly databaseUrl: string; readonly port: number } {
  const databaseUrl = env["DATABASE_URL"];
  const port = Number(env["PORT"]);
  if (!databaseUrl || !Number.isInteger(port)) throw new Error("Set DATABASE_URL and PORT");
  return { databaseUrl, port };
}

export function readServerEnvironment(): ServerEnvironment {
  const databaseFile = env["DATABASE_FILE"];
  const port = Number(env["PORT"]);
  if (!databaseFile || !Number.isInteger(port)) throw new Error("Set DATABASE_FILE and PORT");
  return { databaseFile, port };
}
