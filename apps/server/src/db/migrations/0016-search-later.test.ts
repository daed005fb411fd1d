import { ListPartnersInput } from "@liaison/contracts";
import { expect, it, onTestFinished } from "vitest";
import { examine } from "../../doctor/examine.ts";
import { listPartners } from "../../partners/list-partners.ts";
import { newPartnerRow } from "../../partners/partner-row.ts";
import { insertPartners } from "../../seed/seed.repository.ts";
import { givenPartnerRows } from "../../testing/given-partner-rows.ts";
import { givenTenant } from "../../testing/given-store.ts";
import { inTransaction, type Store } from "../database.ts";
import { migrate } from "../migrate.ts";
import { openStore } from "../open-store.ts";
import { migrations } from "./migrations.ts";

const named = (organization_id: string, company_name: string, n: number) =>
  newPartnerRow({
    id: `01890000-0000-7000-8000-${String(n).padStart(12, "0")}`,
    organization_id,
    partner_type: "supplier",
    company_name,
    email: `office${n}@acme.example`,
    created_at: "2026-03-01T12:00:00.000Z",
  });

async function namesFound(store: Store, organizationId: string, search_text: string) {
  const input = { partner_types: ["supplier"], limit: 100, offset: 0, search_text };
  const { items } = await listPartners(store, organizationId, ListPartnersInput.parse(input));
  return items.map(({ company_name }) => company_name);
}

it("finds who was there before, and who comes, is renamed or leaves afterwards", async () => {
  const store = openStore({ engine: "sqlite", path: ":memory:" });
  onTestFinished(() => store.db.destroy());
  const former = Object.entries(migrations).filter(([name]) => name < "0016");
  await migrate(store, Object.fromEntries(former));
  const [one, other] = [await givenTenant(store), await givenTenant(store)];
  await insertPartners(store, [named(one, "Harbour Works", 1), named(one, "Harbour Mill", 2)]);
  await migrate(store);
  expect(await namesFound(store, one, "harbour")).toEqual(["Harbour Mill", "Harbour Works"]);

  await givenPartnerRows(store, [named(other, "Harbour Foods", 1), named(one, "Old Harbour", 3)]);
  await inTransaction(store, async ({ db }) => {
    await db.deleteFrom("partners").where("company_name", "=", "Harbour Mill").execute();
    const renamed = { company_name: "Quay Works", company_name_key: "quay works" };
    await db
      .updateTable("partners")
      .set(renamed)
      .where("company_name", "=", "Harbour Works")
      .execute();
  });
  expect(await namesFound(store, one, "harbour")).toEqual(["Old Harbour"]);
  expect(await namesFound(store, one, "quay")).toEqual(["Quay Works"]);
  expect(await namesFound(store, other, "harbour")).toEqual(["Harbour Foods"]);
  expect(await examine(store)).toEqual([]);
});
