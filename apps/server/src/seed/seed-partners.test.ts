import { Partner } from "@liaison/contracts";
import { sql } from "kysely";
import { expect, it } from "vitest";
import type { Clock } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { demoOrganizations } from "../demo/demo-organizations.ts";
import { seedDemo } from "../demo/seed-demo.ts";
import { newPartnerRow } from "../partners/partner-row.ts";
import { givenStore } from "../testing/given-store.ts";
import { seedPartners } from "./seed-partners.ts";

const clock: Clock = () => new Date("2026-03-01T12:00:00.000Z");
const organizationId = demoOrganizations.basalt.id;

async function givenDemo(): Promise<Store> {
  const store = await givenStore();
  await seedDemo({ store, clock });
  return store;
}

async function indexesOf({ db, engine }: Store): Promise<unknown[]> {
  if (engine.name === "postgres") {
    const { rows } = await sql`
      select indexname, indexdef from pg_indexes where tablename = 'partners' order by indexname
    `.execute(db);
    return rows;
  }
  const { rows } = await sql`
    select name, sql from sqlite_master
    where type in ('index', 'trigger') and tbl_name = 'partners' order by name
  `.execute(db);
  return rows;
}

it("adds so many valid partners to the directory, and tells so in its history", async () => {
  const store = await givenDemo();
  const demo = await store.db.selectFrom("partners").select("id").execute();
  const demoIds = new Set(demo.map(({ id }) => id));
  const progress: number[] = [];
  const onProgress = (done: number) => progress.push(done);

  await seedPartners({
    store,
    clock,
    organizationId,
    partners: 4_000,
    onProgress,
    rowsPerStep: 3_500,
  });

  const partners = await store.db.selectFrom("partners").selectAll().orderBy("id").execute();
  const added = partners.filter(({ id }) => !demoIds.has(id));
  expect(progress).toEqual([3_500, 4_000]);
  expect(added).toHaveLength(4_000);
  expect(added.filter((partner) => partner.organization_id !== organizationId)).toEqual([]);
  expect(new Set(added.map(({ country_code }) => country_code)).size).toBeGreaterThan(30);
  for (const partner of added.filter((_, index) => index % 10 === 0)) {
    Partner.parse(partner);
    expect([...partner.company_name].length).toBeLessThanOrEqual(100);
    expect(partner).toMatchObject(newPartnerRow(partner));
  }
  const events = await store.db
    .selectFrom("events")
    .select(["organization_id", "data"])
    .where("type", "=", "partners.seeded")
    .execute();
  expect(events).toEqual([{ organization_id: organizationId, data: '{"partners":4000}' }]);
});

it.each([
  ["many", 4_000],
  ["few", 40],
])("leaves the indexes as they were, of %s partners", async (_, partners) => {
  const store = await givenDemo();
  const before = await indexesOf(store);

  await seedPartners({ store, clock, organizationId, partners, onProgress: () => {} });

  expect(await indexesOf(store)).toEqual(before);
});

it("adds all or none", async () => {
  const store = await givenDemo();
  const count = () => store.db.selectFrom("partners").select("id").execute();
  const before = [await count(), await indexesOf(store)];
  const onProgress = () => {
    throw new Error("The power went out");
  };

  const seeding = seedPartners({ store, clock, organizationId, partners: 4_000, onProgress });

  await expect(seeding).rejects.toThrow("The power went out");
  expect([await count(), await indexesOf(store)]).toEqual(before);
});

it("adds more the next time", async () => {
  const store = await givenDemo();
  const seed = () =>
    seedPartners({ store, clock, organizationId, partners: 40, onProgress: () => {} });
  const count = async () => (await store.db.selectFrom("partners").select("id").execute()).length;
  const before = await count();

  await seed();
  await seed();

  expect(await count()).toBe(before + 80);
});
