import { ListPartnersInput } from "@liaison/contracts";
import { sql } from "kysely";
import { expect, it, onTestFinished } from "vitest";
import { examine } from "../../doctor/examine.ts";
import { listPartners } from "../../partners/list-partners.ts";
import { newPartnerRow } from "../../partners/partner-row.ts";
import { insertPartners } from "../../seed/seed.repository.ts";
import { givenTenant } from "../../testing/given-store.ts";
import type { Store } from "../database.ts";
import { migrate } from "../migrate.ts";
import { openStore } from "../open-store.ts";
import { migrations } from "./migrations.ts";

const moment = "2026-03-01T12:00:00.000Z";

/** A database as the version before shelves left it, with two directories. */
async function givenFormerDatabase(): Promise<{ store: Store; tenants: string[] }> {
  const store = openStore({ engine: "sqlite", path: ":memory:" });
  onTestFinished(() => store.db.destroy());
  const former = Object.entries(migrations).filter(([name]) => name < "0013");
  await migrate(store, Object.fromEntries(former));
  const tenants = [await givenTenant(store), await givenTenant(store)];
  const rows = Array.from({ length: 60 }, (_, n) =>
    newPartnerRow({
      id: `01890000-0000-7000-8000-${String(n).padStart(12, "0")}`,
      organization_id: tenants[n % 2] ?? "",
      partner_type: n % 3 === 0 ? "customer" : "supplier",
      company_name: `Möbel ${n}`,
      email: `office${n}@acme.example`,
      invitation_status: n % 12 === 1 ? "invited" : null,
      archived_at: n % 10 === 0 ? moment : null,
      created_at: moment,
    }),
  );
  await insertPartners(store, rows);
  return { store, tenants };
}

it("counts, and finds, the partners that were there before", async () => {
  const { store, tenants } = await givenFormerDatabase();
  await migrate(store);
  expect(await examine(store)).toEqual([]);
  const counters = await sql`select sum(partners) as partners from partner_counts`.execute(
    store.db,
  );
  expect(counters.rows).toEqual([{ partners: 60 }]);
  const types = { partner_types: ["customer", "supplier"], limit: 100, offset: 0 };
  const search = ListPartnersInput.parse({ ...types, search_text: "MOBEL 5" });
  const found = await Promise.all(tenants.map((tenant) => listPartners(store, tenant, search)));
  expect(found.map(({ items }) => items.map(({ company_name }) => company_name))).toEqual([
    ["Möbel 52", "Möbel 54", "Möbel 56", "Möbel 58"],
    ["Möbel 5", "Möbel 51", "Möbel 53", "Möbel 55", "Möbel 57", "Möbel 59"],
  ]);
});
