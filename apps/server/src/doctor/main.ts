import { parseArgs } from "node:util";
import { readConfig } from "../config/config.ts";
import { ConfigError } from "../config/config-error.ts";
import { openConfiguredStore } from "../config/open-configured-store.ts";
import type { Store } from "../db/database.ts";
import { examine, repair } from "./examine.ts";

const usage = `Compares counters and search index with the directories they are derived from.

Usage: pnpm run doctor [--fix]

  --fix    Derives anew what differs.
  --help   Shows this.

The database is the one that DATABASE_URL names. A server that is running waits with
whatever it writes while it is looked at or derived anew, and for ten seconds at most:
of a large directory, derive it while the server is stopped.
`;

try {
  const { fix, help } = readArguments(process.argv.slice(2));
  if (help) process.stdout.write(usage);
  else process.exitCode = await see(fix);
} catch (error) {
  if (!(error instanceof TypeError || error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** Exits with 1 on any difference that is left. */
async function see(fix: boolean): Promise<0 | 1> {
  const store = await openConfiguredStore(readConfig(process.env));
  try {
    let differences = await report(store);
    if (differences > 0 && fix) {
      await repair(store);
      process.stdout.write("Derived anew.\n");
      differences = await report(store);
    }
    return differences === 0 ? 0 : 1;
  } finally {
    await store.db.destroy();
  }
}

async function report(store: Store): Promise<number> {
  const differences = await examine(store);
  for (const line of differences) process.stdout.write(`${line}\n`);
  if (differences.length === 0) process.stdout.write("Everything is as it should be.\n");
  return differences.length;
}

function readArguments(args: readonly string[]) {
  const { values } = parseArgs({
    // Package managers hand on the "--" that separates their own options.
    args: args.filter((arg) => arg !== "--"),
    options: {
      fix: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  return values;
}
