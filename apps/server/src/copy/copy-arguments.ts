import { parseArgs } from "node:util";
import { databaseUrlForms, parseDatabaseUrl } from "../config/database-url.ts";
import { type DatabaseLocation, isInMemory } from "../db/database-location.ts";
import { CopyError } from "./copy-error.ts";

export const copyUsage = `Copies a database into an empty one, of the same engine or the other.

Usage: pnpm liaison copy --from <url> --to <url>

  --from <url>   The database to copy: sqlite:<path> or postgres://…; it is only read.
  --to <url>     Where to: sqlite:<path> or postgres://…; it is migrated, and must be empty.
  --help         Shows this.

Everything is copied as it is at one moment, and then compared row by row: all or nothing.
Stop the servers first: what they write meanwhile is not copied, and mails that wait would
be sent from both sides.
`;

export interface CopyArguments {
  readonly from: DatabaseLocation;
  readonly to: DatabaseLocation;
}

/** The target has a connection for its transaction, and one to interrupt it. */
const connections = 2;

/** Reads the command line; rejects what is wrong with a `CopyError`. Null: help is asked for. */
export function readCopyArguments(args: readonly string[]): CopyArguments | null {
  const { values, positionals } = parseOptions(args);
  const { help, from, to } = values;
  if (help) return null;
  // What it is, is not said: a URL may have a password in it.
  if (positionals.length > 0) throw usageError("There is a value without an option before it");
  return { from: readLocation("--from", from), to: readLocation("--to", to) };
}

function readLocation(option: string, url: string | undefined): DatabaseLocation {
  if (url === undefined) throw usageError(`${option} is missing`);
  const location = parseDatabaseUrl(url, connections);
  if (!location) throw usageError(`${option} must be ${databaseUrlForms}`);
  if (isInMemory(location))
    throw usageError(`${option} must not be in memory, where it ends with the copy`);
  return location;
}

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        from: { type: "string" },
        to: { type: "string" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) throw usageError(error.message);
    throw error;
  }
}

function usageError(message: string): CopyError {
  return new CopyError(`${message} (see --help)`);
}
