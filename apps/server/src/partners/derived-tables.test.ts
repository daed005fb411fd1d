import fc from "fast-check";
import { sql } from "kysely";
import { v4 as uuidv4 } from "uuid";
import { describe, expect, it } from "vitest";
import { inTransaction, type Store } from "../db/database.ts";
import { examine, repair } from "../doctor/examine.ts";
import { fillPartners, insertPartners } from "../seed/seed.repository.ts";
import { anyDirectory, anyPartner } from "../testing/any-directory.ts";
import { testedEngine } from "../testing/given-database.ts";
import { givenPartnerRows } from "../testing/given-partner-rows.ts";
import { givenStore, givenTenant } from "../testing/given-store.ts";
import { propertyRuns } from "../testing/property-runs.ts";
import { findPartner, insertPartner, writePartner } from "./partner.repository.ts";
import { newPartnerRow } from "./partner-row.ts";

const now = "2026-03-02T12:00:00.000Z";

/** One of the ways in which partners come into a directory, or change in it. */
type Write = (store: Store, organizationId: string) => Promise<void>;

const anyInsertion = anyPartner.map(
  (partner): Write =>
    async (store, organization_id) => {
      const id = uuidv4();
      await insertPartner(
        store,
        newPartnerRow({ ...partner, id, organization_id, created_at: now }),
      );
    },
);

const anyChange = fc.tuple(fc.nat(), anyPartner).map(
  ([which, change]): Write =>
    async (store, organizationId) => {
      const ids = await store.db
        .selectFrom("partners")
        .select("id")
        .where("organization_id", "=", organizationId)
        .execute();
      const id = ids[which % ids.length]?.id ?? "";
      const partner = await findPartner(store, organizationId, id);
      if (partner) await writePartner(store, organizationId, partner, change, now);
    },
);

const anyFill = anyDirectory("", 20).map(
  (partners): Write =>
    async (store, organization_id) => {
      const rows = partners.map((partner) =>
        newPartnerRow({ ...partner, organization_id, id: uuidv4() }),
      );
      await inTransaction(store, (transaction) =>
        fillPartners(transaction, rows.length, () => insertPartners(transaction, rows)),
      );
    },
);

const anyFailure = fc.oneof(anyInsertion, anyChange).map(
  (write): Write =>
    async (store, organizationId) => {
      const failing = inTransaction(store, async (transaction) => {
        await write(transaction, organizationId);
        throw new Error("Changed my mind");
      });
      await expect(failing).rejects.toThrow("Changed my mind");
    },
);

const anyWrite = fc.oneof(
  { weight: 4, arbitrary: anyInsertion },
  { weight: 6, arbitrary: anyChange },
  { weight: 1, arbitrary: anyFill },
  { weight: 2, arbitrary: anyFailure },
);

async function givenPartners(): Promise<{ store: Store; organizationId: string }> {
  const store = await givenStore();
  const organizationId = await givenTenant(store);
  const partners = fc.sample(anyDirectory(organizationId, 40), { numRuns: 1, seed: 1 }).flat();
  await givenPartnerRows(store, partners.map(newPartnerRow));
  return { store, organizationId };
}

describe("counters and search index", () => {
  it("say the same as the directories after any writes, in any order", async () => {
    const store = await givenStore();
    const tenants = [await givenTenant(store), await givenTenant(store)] as const;
    const writes = fc.array(fc.tuple(fc.constantFrom(...tenants), anyWrite), {
      size: "max",
      maxLength: 40,
    });
    const property = fc.asyncProperty(writes, async (some) => {
      for (const [organizationId, write] of some) {
        await inTransaction(store, (transaction) => write(transaction, organizationId));
      }
      expect(await examine(store)).toEqual([]);
    });
    await fc.assert(property, propertyRuns(40));
  }, 60_000);

  it("forget partners that are taken away", async () => {
    const { store } = await givenPartners();
    await store.db.deleteFrom("partners").where("partner_type", "=", "customer").execute();
    expect(await examine(store)).toEqual([]);
  });
});

/** What can go wrong on every engine, and what with an index that triggers keep. */
const damages = {
  counters: [
    ["a counter that is wrong", sql`update partner_counts set partners = partners + 1`],
    ["a counter that is missing", sql`delete from partner_counts where shelf = 6`],
  ] as const,
  index: [
    ["a partner whom no search finds", sql`update partners set search_row = null`],
    [
      "numbers beyond those given out, in another order",
      sql`update partners set search_row =
          2 * (select last_row from partner_search_ranges) + 1 - search_row`,
    ],
    [
      "an index that knows another name",
      sql`insert into partners_by_company_name_key_part (rowid, company_name_key) values (1, 'abcd')`,
    ],
    [
      "an index that has lost an address",
      sql`insert into partners_by_email_key_part (partners_by_email_key_part) values ('delete-all')`,
    ],
  ] as const,
};

describe("the doctor", () => {
  const possible = [...damages.counters, ...(testedEngine === "sqlite" ? damages.index : [])];
  it.each(possible)("sees and repairs %s", async (_, damage) => {
    const { store } = await givenPartners();
    expect(await examine(store)).toEqual([]);
    await damage.execute(store.db);
    expect(await examine(store)).not.toEqual([]);
    await repair(store);
    expect(await examine(store)).toEqual([]);
  });
});
