import { ExportPartnersInput, type Partner } from "@liaison/contracts";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { timestamp } from "../clock.ts";
import type { Ask } from "../db/compiled-once.ts";
import type { Store } from "../db/database.ts";
import { readInPrimary } from "../replica/read-list.ts";
import { givenOrganization } from "../testing/given.ts";
import { givenPartnerRows } from "../testing/given-partner-rows.ts";
import { createTestApplication, type TestApplication } from "../testing/test-application.ts";
import { findPartners } from "./list/find-partners.ts";
import { newPartnerRow } from "./partner-row.ts";
import { batchSize, walkPartners } from "./walk-partners.ts";

const everything = ExportPartnersInput.parse({ partner_types: ["customer", "supplier"] });

/** Whose names, sales and terms are shared by many: the order is decided by ids in most places. */
async function givenManyPartners(app: TestApplication, count: number): Promise<string> {
  const organizationId = await givenOrganization(app);
  const created_at = timestamp(app.clock);
  const rows = Array.from({ length: count }, (_, n) =>
    newPartnerRow({
      id: uuidv7(),
      organization_id: organizationId,
      partner_type: n % 3 === 0 ? "customer" : "supplier",
      company_name: `Company ${(n * 7919) % 101}`,
      email: `office${n}@company.example`,
      sales_amount: n % 5,
      payment_terms: n % 4 === 0 ? null : `Net ${n % 7}`,
      created_at,
    }),
  );
  await givenPartnerRows(app.store, rows);
  return organizationId;
}

async function walked(store: Store, organizationId: string, input = everything) {
  const batches: Partner[][] = [];
  for await (const batch of walkPartners(readInPrimary(store), organizationId, input))
    batches.push(batch);
  return batches;
}

describe("a walk through a directory of thousands", () => {
  it.each([
    { order_by: "company_name", order_dir: "asc" },
    { order_by: "company_name", order_dir: "desc" },
    { order_by: "sales_amount", order_dir: "desc" },
    { order_by: "partner_type", order_dir: "asc" },
    { order_by: "payment_terms", order_dir: "asc" },
    { order_by: "payment_terms", order_dir: "desc" },
    { order_by: "frequency", order_dir: "asc" },
  ] as const)("meets each once, in the list's order: $order_by $order_dir", async (order) => {
    const app = await createTestApplication();
    const organizationId = await givenManyPartners(app, 2 * batchSize + 500);
    const input = { ...everything, ...order };
    const atOnce = { ...order, after: null, limit: 9999, offset: 0 };
    const list = await findPartners(app.store, organizationId, input, atOnce);
    expect(list).toHaveLength(2500);
    expect((await walked(app.store, organizationId, input)).flat()).toEqual(list);
  });

  it("never holds more than a batch", async () => {
    const app = await createTestApplication();
    const organizationId = await givenManyPartners(app, 2 * batchSize);
    const batches = await walked(app.store, organizationId);
    expect(batches.map(({ length }) => length)).toEqual([batchSize, batchSize]);
  });

  it("meets only what the filters match", async () => {
    const app = await createTestApplication();
    const organizationId = await givenManyPartners(app, 2 * batchSize);
    const input = { ...everything, partner_types: ["customer" as const], search_text: "company 1" };
    const found = (await walked(app.store, organizationId, input)).flat();
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((partner) => !partner.company_name.startsWith("Company 1"))).toEqual([]);
    expect(found.filter((partner) => partner.partner_type !== "customer")).toEqual([]);
  });

  it("of nothing has no batch", async () => {
    const app = await createTestApplication();
    expect(await walked(app.store, await givenOrganization(app))).toEqual([]);
  });
});

describe("what happens on the way", () => {
  it("does not keep others from changing partners, and shows those ahead as they are by then", async () => {
    const app = await createTestApplication();
    const organizationId = await givenManyPartners(app, 2 * batchSize);
    const before = (await walked(app.store, organizationId)).flat();
    const [seen, ahead, archived] = [before[3], before[1200], before[1300]];
    const change = (partner: Partner | undefined, set: Partial<Partner>) =>
      app.store.db
        .updateTable("partners")
        .set(set)
        .where("id", "=", partner?.id ?? "")
        .execute();

    const found: Partner[] = [];
    for await (const batch of walkPartners(readInPrimary(app.store), organizationId, everything)) {
      found.push(...batch);
      await change(seen, { sales_amount: 77 });
      await change(ahead, { sales_amount: 77 });
      await change(archived, { archived_at: timestamp(app.clock) });
    }
    expect(found).toEqual(
      before
        .filter((partner) => partner !== archived)
        .map((partner) => (partner === ahead ? { ...partner, sales_amount: 77 } : partner)),
    );
  });

  it("does not disturb the others where the last one of a batch is moved", async () => {
    const app = await createTestApplication();
    const organizationId = await givenManyPartners(app, 2 * batchSize);
    const before = (await walked(app.store, organizationId)).flat();
    const found: Partner[] = [];
    for await (const batch of walkPartners(readInPrimary(app.store), organizationId, everything)) {
      found.push(...batch);
      await app.store.db
        .updateTable("partners")
        .set({ company_name: "Aaland", company_name_key: "aaland" })
        .where("id", "=", before[batchSize - 1]?.id ?? "")
        .execute();
    }
    expect(found).toEqual(before);
  });

  it("ends where its reader leaves: nothing more is read", async () => {
    const app = await createTestApplication();
    const organizationId = await givenManyPartners(app, 3 * batchSize);
    const { store, queries } = countingQueries(app.store);
    for await (const batch of walkPartners(readInPrimary(store), organizationId, everything)) {
      expect(batch).toHaveLength(batchSize);
      break;
    }
    expect(queries()).toBe(1);
  });
});

function countingQueries(store: Store) {
  let count = 0;
  const ask: Ask = (query) => {
    count += 1;
    return store.ask(query);
  };
  return { store: { ...store, ask }, queries: () => count };
}
