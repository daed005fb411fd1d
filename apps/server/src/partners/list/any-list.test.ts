import type { Partner } from "@liaison/contracts";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Store } from "../../db/database.ts";
import { anyDirectory, anyListInput } from "../../testing/any-directory.ts";
import { givenPartnerRows } from "../../testing/given-partner-rows.ts";
import { givenStore, givenTenant } from "../../testing/given-store.ts";
import { naiveList } from "../../testing/naive-list.ts";
import { propertyRuns } from "../../testing/property-runs.ts";
import { listPartners } from "../list-partners.ts";
import { partnerColumns } from "../partner-columns.ts";
import { type NewPartner, newPartnerRow } from "../partner-row.ts";

async function givenDirectory(store: Store, partners: readonly NewPartner[]): Promise<Partner[]> {
  await givenPartnerRows(store, partners.map(newPartnerRow));
  const [organizationId] = partners.map(({ organization_id }) => organization_id);
  return store.db
    .selectFrom("partners")
    .select(partnerColumns)
    .where("organization_id", "=", organizationId ?? "")
    .execute();
}

it("of any directory is what a plain look at each of its partners makes of it", async () => {
  const store = await givenStore();
  const [organizationId, other] = [await givenTenant(store), await givenTenant(store)];
  const property = fc.asyncProperty(
    anyDirectory(organizationId),
    anyDirectory(other, 10),
    fc.gen(),
    async (partners, strangers, gen) => {
      await store.db.deleteFrom("partners").execute();
      await givenDirectory(store, strangers);
      const directory = await givenDirectory(store, partners);
      for (let lists = 0; lists < 12; lists += 1) {
        const input = gen(anyListInput, directory);
        const page = await listPartners(store, organizationId, input);
        expect(page).toEqual(naiveList(directory, input));
        const further = { ...input, cursor: page.next_cursor };
        expect(await listPartners(store, organizationId, further)).toEqual(
          naiveList(directory, further),
        );
      }
    },
  );
  await fc.assert(property, propertyRuns(120));
}, 120_000);

it("is walked from cursor to cursor without a gap and without meeting anybody twice", async () => {
  const store = await givenStore();
  const organizationId = await givenTenant(store);
  const property = fc.asyncProperty(
    anyDirectory(organizationId),
    fc.gen(),
    fc.integer({ min: 1, max: 5 }),
    async (partners, gen, limit) => {
      await store.db.deleteFrom("partners").execute();
      const directory = await givenDirectory(store, partners);
      const input = { ...gen(anyListInput, directory), limit, offset: 0 };
      const whole = naiveList(directory, { ...input, limit: partners.length });
      const met: Partner[] = [];
      let cursor: string | null = null;
      do {
        const page = await listPartners(store, organizationId, { ...input, cursor });
        expect(page).toEqual(naiveList(directory, { ...input, cursor }));
        met.push(...page.items);
        cursor = page.next_cursor;
      } while (cursor !== null);
      expect(met).toEqual(whole.items);
    },
  );
  await fc.assert(property, propertyRuns(120));
}, 120_000);
