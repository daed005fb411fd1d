import { resolve } from "node:path";
import type { DatabaseLocation } from "../db/database-location.ts";

export const postgresForm = "postgres://<user>:<password>@<host>:<port>/<database>";

/** What a database is named by. */
export const databaseUrlForms = `sqlite:<path> or ${postgresForm}`;

/** Where a URL leads; null if it is neither of the forms. */
export function parseDatabaseUrl(url: string, poolSize: number): DatabaseLocation | null {
  const [, path] = /^sqlite:(.+)$/.exec(url) ?? [];
  if (path) return { engine: "sqlite", path: path === ":memory:" ? path : resolve(path) };
  if (isPostgresUrl(url)) return { engine: "postgres", url, poolSize };
  return null;
}

export function isPostgresUrl(url: string): boolean {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) return false;
  return new URL(url).pathname.length > 1;
}
