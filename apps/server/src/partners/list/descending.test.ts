import { ListPartnersInput } from "@liaison/contracts";
import { expect, it } from "vitest";
import type { Store } from "../../db/database.ts";
import { givenPartnerRows } from "../../testing/given-partner-rows.ts";
import { givenStore, givenTenant } from "../../testing/given-store.ts";
import { naiveList } from "../../testing/naive-list.ts";
import { listPartners } from "../list-partners.ts";
import { partnerColumns } from "../partner-columns.ts";
import { newPartnerRow } from "../partner-row.ts";

/** How many partners have the largest amount, the next one, and so on. */
const groups = [3, 150, 1, 1, 99, 101, 60, 1, 100, 200, 2];

async function givenTies(store: Store) {
  const organization_id = await givenTenant(store);
  const amounts = groups.flatMap((count, rank) => Array<number>(count).fill(100 - rank));
  const rows = amounts.map((sales_amount, n) => {
    const shuffled = String((n * 7919) % amounts.length).padStart(12, "0");
    return newPartnerRow({
      id: `01890000-0000-7000-8000-${shuffled}`,
      organization_id,
      partner_type: n % 4 === 0 ? "customer" : "supplier",
      company_name: `Company ${n}`,
      email: `office${n}@acme.example`,
      sales_amount,
      created_at: "2026-03-01T12:00:00.000Z",
    });
  });
  await givenPartnerRows(store, rows);
  const directory = await store.db.selectFrom("partners").select(partnerColumns).execute();
  return { organization_id, directory };
}

it("puts those in order who share a key, however many they are and wherever a page begins", async () => {
  const store = await givenStore();
  const { organization_id, directory } = await givenTies(store);
  const offsets = [
    0, 1, 2, 3, 50, 100, 152, 153, 154, 155, 200, 254, 355, 414, 500, 501, 515, 714, 717, 718,
  ];
  for (const partner_types of [["supplier"], ["customer", "supplier"]]) {
    for (const limit of [1, 50, 100]) {
      for (const offset of offsets) {
        const order = { order_by: "sales_amount", order_dir: "desc" };
        const input = ListPartnersInput.parse({ partner_types, limit, offset, ...order });
        const page = await listPartners(store, organization_id, input);
        expect(page, `${limit} from ${offset}`).toEqual(naiveList(directory, input));
      }
    }
  }
});
