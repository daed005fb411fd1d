import { sql } from "kysely";
import { expect, it } from "vitest";
import { givenStore, givenTenant } from "../testing/given-store.ts";
import { readOnly } from "./read-only.ts";

it("lets queries through, and nothing that writes", async () => {
  const store = await givenStore();
  const id = await givenTenant(store);
  const db = store.db.withPlugin(readOnly);
  expect(await db.selectFrom("organizations").select("id").execute()).toEqual([{ id }]);
  const refused = "A read replica is only read";
  await expect(db.deleteFrom("organizations").execute()).rejects.toThrow(refused);
  await expect(db.updateTable("organizations").set({ name: "X" }).execute()).rejects.toThrow(
    refused,
  );
  await expect(sql`delete from organizations`.execute(db)).rejects.toThrow(refused);
  expect(await store.db.selectFrom("organizations").select("name").execute()).toHaveLength(1);
});
