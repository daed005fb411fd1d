import { describe, expect, it } from "vitest";
import { inTransaction } from "../db/database.ts";
import { givenOrganization } from "../testing/given.ts";
import { newEvent } from "../testing/given-events.ts";
import { refusedRows } from "../testing/refused-rows.ts";
import { createTestApplication, type TestApplication } from "../testing/test-application.ts";
import { appendEvents } from "./event.repository.ts";

/** What an organization's events say, in the order of their ids. */
async function numbersIn({ store: { db } }: TestApplication, organizationId: string) {
  const rows = await db
    .selectFrom("events")
    .select("data")
    .where("organization_id", "=", organizationId)
    .orderBy("id")
    .execute();
  return rows.map(({ data }) => JSON.parse(data).number);
}

describe("events that are written together", () => {
  it("keep their order in each history, however many they are", async () => {
    const app = await createTestApplication();
    const organizations = [await givenOrganization(app), await givenOrganization(app)];
    const events = Array.from({ length: 1201 }, (_, number) =>
      newEvent(app, organizations[number % 2] ?? "", { data: { number } }),
    );
    await inTransaction(app.store, (store) => appendEvents(store, events));
    const numbers = events.map((_, number) => number);
    expect(await numbersIn(app, organizations[0] ?? "")).toEqual(
      numbers.filter((n) => n % 2 === 0),
    );
    expect(await numbersIn(app, organizations[1] ?? "")).toEqual(
      numbers.filter((n) => n % 2 === 1),
    );
  });

  it("come after what is there, even where the clock has gone back", async () => {
    const app = await createTestApplication();
    const organization = await givenOrganization(app);
    for (const number of [0, 1, 2]) {
      await inTransaction(app.store, (store) =>
        appendEvents(store, [newEvent(app, organization, { data: { number } })]),
      );
      app.clock.advance(-60_000);
    }
    expect(await numbersIn(app, organization)).toEqual([0, 1, 2]);
  });

  it("may be none", async () => {
    const { store } = await createTestApplication();
    await inTransaction(store, (transaction) => appendEvents(transaction, []));
    expect(await store.db.selectFrom("events").select("id").execute()).toEqual([]);
  });

  it("are all there or none", async () => {
    const app = await createTestApplication();
    const organization = await givenOrganization(app);
    const nobody = "01890000-0000-7000-8000-000000000009";
    const events = [newEvent(app, organization), newEvent(app, nobody)];
    const writing = inTransaction(app.store, (store) => appendEvents(store, events));
    await expect(writing).rejects.toThrow(refusedRows.foreignKey);
    expect(await numbersIn(app, organization)).toEqual([]);
  });
});
