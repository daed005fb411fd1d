import { ListPartnersInput } from "@liaison/contracts";
import { sql } from "kysely";
import { v4 as uuidv4 } from "uuid";
import { expect, it, onTestFinished } from "vitest";
import { listPartners } from "../../partners/list-partners.ts";
import { newPartnerRow } from "../../partners/partner-row.ts";
import { insertPartners } from "../../seed/seed.repository.ts";
import { givenPostgres } from "../../testing/given-postgres.ts";
import { givenTenant } from "../../testing/given-store.ts";
import type { Store } from "../database.ts";
import { openStore } from "../open-store.ts";

/** PostgreSQL makes so many plans for the values at hand before it settles for one for all. */
const firstPlans = 5;
const pages = 3 * firstPlans;

/** One, which has prepared all that is asked. */
async function givenConnection(): Promise<Store> {
  const store = openStore({ ...(await givenPostgres()), poolSize: 1 });
  onTestFinished(() => store.db.destroy());
  return store;
}

async function givenDirectory(store: Store, size: number): Promise<string> {
  const organization_id = await givenTenant(store);
  const rows = Array.from({ length: size }, (_, n) =>
    newPartnerRow({
      ...{ id: uuidv4(), organization_id, created_at: "2026-03-01T12:00:00.000Z" },
      partner_type: n % 2 === 0 ? "customer" : "supplier",
      company_name: `Company ${(n * 7919) % size}`,
      email: `office${(n * 31) % size}@company.example`,
      sales_amount: n,
    }),
  );
  await insertPartners(store, rows);
  await sql`vacuum (analyze) partners`.execute(store.db);
  return organization_id;
}

it.each([
  {},
  { offset: 40 },
  { order_by: "email" },
  { order_by: "sales_amount", order_dir: "desc", partner_types: ["supplier"] },
])("does not plan a list anew each time: %j", async (list) => {
  const store = await givenConnection();
  const organizationId = await givenDirectory(store, 3_000);
  const both = { partner_types: ["customer", "supplier"], offset: 0 };
  for (let page = 0; page < pages; page += 1) {
    const input = ListPartnersInput.parse({ ...both, limit: 40 + page, ...list });
    await listPartners(store, organizationId, input);
  }
  const { rows } = await sql<{ custom_plans: number; generic_plans: number }>`
    select custom_plans, generic_plans from pg_prepared_statements
    where statement like '%limit%' and generic_plans + custom_plans > ${firstPlans}
  `.execute(store.db);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ custom_plans }) => custom_plans > firstPlans)).toEqual([]);
});
