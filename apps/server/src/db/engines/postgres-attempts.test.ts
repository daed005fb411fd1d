import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { isOnPostgres } from "../../testing/given-postgres.ts";
import { givenStore } from "../../testing/given-store.ts";
import type { Store } from "../database.ts";
import { forgetAttempts, giveAttemptBack, takeAttempt } from "./postgres-attempts.ts";

/** Lets the running minutes of all keys end. */
function letMinutePass({ db }: Store) {
  return sql`update attempts set ends_at = ends_at - interval '1 minute'`.execute(db);
}

async function countKeys({ db }: Store) {
  const { rows } = await sql<{ count: number }>`select count(*) from attempts`.execute(db);
  return rows[0]?.count;
}

describe.runIf(isOnPostgres)("attempts", () => {
  it("count for a minute from the first, each key for itself", async () => {
    const store = await givenStore();
    expect(await takeAttempt(store, "one")).toMatchObject({ used: 1 });
    const { used, msBeforeNext } = await takeAttempt(store, "one");
    expect(used).toBe(2);
    expect(msBeforeNext).toBeGreaterThan(0);
    expect(msBeforeNext).toBeLessThanOrEqual(60_000);
    expect(await takeAttempt(store, "other")).toMatchObject({ used: 1 });
    await letMinutePass(store);
    expect(await takeAttempt(store, "one")).toMatchObject({ used: 1 });
  });

  it("are each counted, however many at once", async () => {
    const store = await givenStore();
    const counts = await Promise.all(Array.from({ length: 40 }, () => takeAttempt(store, "one")));
    const used = counts.map((count) => count.used).toSorted((a, b) => a - b);
    expect(used).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  it("are given back within their minute, and no more than were taken", async () => {
    const store = await givenStore();
    await takeAttempt(store, "one");
    await takeAttempt(store, "one");
    for (let time = 0; time < 3; time += 1) await giveAttemptBack(store, "one");
    expect(await takeAttempt(store, "one")).toMatchObject({ used: 1 });
    await giveAttemptBack(store, "nobody's");
    expect(await takeAttempt(store, "nobody's")).toMatchObject({ used: 1 });
  });

  it("are forgotten when their minute is over", async () => {
    const store = await givenStore();
    await takeAttempt(store, "one");
    await letMinutePass(store);
    await takeAttempt(store, "other");
    await forgetAttempts(store);
    expect(await countKeys(store)).toBe(1);
    expect(await takeAttempt(store, "other")).toMatchObject({ used: 2 });
  });
});
