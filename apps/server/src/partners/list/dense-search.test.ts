import { ListPartnersInput } from "@liaison/contracts";
import { sql } from "kysely";
import { v4 as uuidv4 } from "uuid";
import { describe, expect, it } from "vitest";
import { givenPartnerRows } from "../../testing/given-partner-rows.ts";
import { givenStore, givenTenant } from "../../testing/given-store.ts";
import { naiveList } from "../../testing/naive-list.ts";
import { listPartners } from "../list-partners.ts";
import { partnerColumns } from "../partner-columns.ts";
import { newPartnerRow } from "../partner-row.ts";

/** Most of them are a "Company": more than are looked at in one step. */
async function givenLargeDirectory(size = 9_000) {
  const store = await givenStore();
  const organizationId = await givenTenant(store);
  const rows = Array.from({ length: size }, (_, n) =>
    newPartnerRow({
      id: uuidv4(),
      organization_id: organizationId,
      partner_type: n % 3 === 0 ? "customer" : "supplier",
      company_name: n % 7 === 0 ? `Firma ${n}` : `Company ${(n * 7919) % 1013}`,
      email: `office${n % 100}@company.example`,
      sales_amount: n % 5,
      payment_terms: n % 4 === 0 ? null : `Net ${n % 7}`,
      archived_at: n % 50 === 0 ? "2026-03-01T12:00:00.000Z" : null,
      created_at: "2026-03-01T12:00:00.000Z",
    }),
  );
  await givenPartnerRows(store, rows);
  // As is done of itself, soon after a table has grown: by what it was, PostgreSQL would plan badly.
  if (store.engine.name === "postgres") await sql`analyze partners`.execute(store.db);
  const directory = await store.db.selectFrom("partners").select(partnerColumns).execute();
  return { store, organizationId, directory };
}

const both = { partner_types: ["customer", "supplier"], limit: 20, offset: 0 } as const;

const searches = [
  { search_text: "company" },
  { search_text: "company 99", order_by: "sales_amount", order_dir: "desc" },
  { search_text: "compan", order_by: "payment_terms", order_dir: "desc", offset: 4_321 },
  { search_text: "company", order_by: "payment_terms", offset: 6_900 },
  { search_text: "company", order_by: "sales_amount", order_dir: "desc", offset: 3_000 },
  { search_text: "any", order_by: "partner_type", order_dir: "desc", include_archived: true },
  { search_text: ".example", search_field: "email", order_by: "email", offset: 8_000 },
  { search_text: "y", order_by: "email", order_dir: "desc", offset: 1_000 },
  { search_text: "a 1", offset: 100 },
  { search_text: "zz" },
  { search_text: "1", partner_types: ["customer"], order_by: "sales_amount", offset: 50 },
  { search_text: "om", invitation_statuses: ["invited"] },
];

describe("a search that finds thousands", () => {
  it("is what a plain look at each partner makes of it", async () => {
    const { store, organizationId, directory } = await givenLargeDirectory();
    for (const search of searches) {
      const input = ListPartnersInput.parse({ ...both, ...search });
      const page = await listPartners(store, organizationId, input);
      expect(page, JSON.stringify(search)).toEqual(naiveList(directory, input));
      const next = { ...input, cursor: page.next_cursor };
      const following = await listPartners(store, organizationId, next);
      expect(following, JSON.stringify(search)).toEqual(naiveList(directory, next));
    }
  });
});
