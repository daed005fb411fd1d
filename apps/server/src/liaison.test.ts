import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { inTransaction } from "./db/database.ts";
import type { DatabaseLocation } from "./db/database-location.ts";
import { openStore } from "./db/open-store.ts";
import { givenPlace, givenSource, onPostgres, urlOf } from "./testing/given-copy.ts";

function start(...args: readonly string[]) {
  return spawn(process.execPath, [join(import.meta.dirname, "liaison.ts"), ...args], { env: {} });
}

async function endOf(command: ReturnType<typeof start>) {
  const [output, errors, [exitCode]] = await Promise.all([
    text(command.stdout),
    text(command.stderr),
    once(command, "close"),
  ]);
  return { output, errors, exitCode };
}

describe("liaison copy", () => {
  it("copies, shows how far it is, and ends well", async () => {
    const [from, to] = [await givenSource(), await givenPlace()];
    const command = start("copy", "--", "--from", urlOf(from), "--to", urlOf(to));
    const { output, errors, exitCode } = await endOf(command);
    expect(output).toMatch(/^Copied 1 rows of \d+ tables in [\d.]+ s: [\d,]+ rows\/s\n/);
    expect(errors).toContain("Comparing");
    expect(exitCode).toBe(0);
  });

  it("says in one line why it does not", async () => {
    const { output, errors, exitCode } = await endOf(start("copy", "--from", "mysql://a:hush@b/c"));
    expect(errors).toMatch(/^--from must be sqlite:<path> or postgres:.* \(see --help\)\n$/);
    expect([output, exitCode]).toEqual(["", 1]);
  });

  it.runIf(onPostgres)("stops at once when it is interrupted while it waits", async () => {
    const [from, to] = [await givenSource(), await givenPlace()];
    const store = openStore(to);
    // Somebody has locked what it is about to fill.
    await inTransaction(store, async ({ db }) => {
      await sql`lock table partners in share mode`.execute(db);
      const command = start("copy", "--from", urlOf(from), "--to", urlOf(to));
      const ending = endOf(command);
      await isWaiting(to);
      command.kill("SIGINT");
      const { errors, exitCode } = await ending;
      expect(errors).toBe("Interrupted: nothing is kept of the copy\n");
      expect(exitCode).toBe(130);
    });
    expect(await store.db.selectFrom("organizations").select("id").execute()).toEqual([]);
    await store.db.destroy();
  });
});

/** Resolves once somebody waits for a lock in the database. */
async function isWaiting(location: DatabaseLocation): Promise<void> {
  const { db } = openStore(location);
  let waiting: unknown[] = [];
  while (waiting.length === 0) {
    const { rows } = await sql`
      select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'
    `.execute(db);
    waiting = rows;
  }
  await db.destroy();
}

it("explains itself", async () => {
  const { output, errors, exitCode } = await endOf(start());
  expect(output).toMatch(/^Usage: pnpm liaison /);
  expect([errors, exitCode]).toEqual(["", 0]);
});

it("says that there is no such command", async () => {
  const { errors, exitCode } = await endOf(start("move"));
  expect(errors).toBe("There is no command move (see --help)\n");
  expect(exitCode).toBe(1);
});
