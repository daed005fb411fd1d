/** Where the data lives, as `DATABASE_URL` says it. */
export type DatabaseLocation = SqliteLocation | PostgresLocation;

interface SqliteLocation {
  readonly engine: "sqlite";
  /** `:memory:` for a database that lives as long as its store. */
  readonly path: string;
  /** What a database in memory starts with: one that has been serialized. */
  readonly contents?: Buffer;
}

export interface PostgresLocation {
  readonly engine: "postgres";
  readonly url: string;
  /** How many connections there are at most. */
  readonly poolSize: number;
}

/** Whether the database is a file on this machine. */
export function isFile(location: DatabaseLocation): location is SqliteLocation {
  return location.engine === "sqlite" && location.path !== ":memory:";
}

/** Whether the data ends with the process. */
export function isInMemory(location: DatabaseLocation): boolean {
  return location.engine === "sqlite" && !isFile(location);
}

/** What to call the place in a message: without the password that a URL may have. */
export function nameOfLocation(location: DatabaseLocation): string {
  if (location.engine === "sqlite") return location.path;
  const { protocol, host, pathname } = new URL(location.url);
  return `${protocol}//${host}${pathname}`;
}
