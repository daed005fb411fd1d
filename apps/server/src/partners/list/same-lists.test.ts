import { LiaisonError, type ListPartnersInput, PartnerOrderBy } from "@liaison/contracts";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Store } from "../../db/database.ts";
import { anyDirectory, anyListInput } from "../../testing/any-directory.ts";
import { givenPartnerRows } from "../../testing/given-partner-rows.ts";
import { givenSqlite } from "../../testing/given-sqlite.ts";
import { givenStore, givenTenant } from "../../testing/given-store.ts";
import { listPartners } from "../list-partners.ts";
import { newPartnerRow } from "../partner-row.ts";

/** The organization of one store, in another. */
async function givenSameTenant({ db }: Store, id: string): Promise<void> {
  const created_at = "2026-03-01T12:00:00.000Z";
  await db.insertInto("organizations").values({ id, name: "Acme", slug: id, created_at }).execute();
}

/** A page, or what it is refused with. */
async function answerOf(store: Store, organizationId: string, input: ListPartnersInput) {
  try {
    return await listPartners(store, organizationId, input);
  } catch (error) {
    if (error instanceof LiaisonError) return { ...error, message: error.message };
    throw error;
  }
}

/** What no list has given, or none of this order: some of it is well-formed. */
const strangeCursor = fc.oneof(
  fc.base64String(),
  fc
    .tuple(
      fc.constantFrom(...PartnerOrderBy.options),
      fc.constantFrom("asc", "desc"),
      fc.oneof(fc.string({ unit: "binary" }), fc.integer(), fc.double(), fc.constant(null)),
      fc.oneof(fc.uuid(), fc.string()),
    )
    .map((position) => Buffer.from(JSON.stringify(position)).toString("base64url")),
);

it("answers with the same pages, totals, cursors and refusals on both engines", async () => {
  const [sqlite, postgres] = [await givenSqlite(), await givenStore()];
  const organizationId = await givenTenant(postgres);
  await givenSameTenant(sqlite, organizationId);
  const property = fc.asyncProperty(
    anyDirectory(organizationId, 40),
    fc.gen(),
    async (partners, gen) => {
      const rows = partners.map(newPartnerRow);
      for (const store of [sqlite, postgres]) {
        await store.db.deleteFrom("partners").execute();
        await givenPartnerRows(store, rows);
      }
      const answer = async (input: ListPartnersInput) => {
        const page = await answerOf(postgres, organizationId, input);
        expect(page).toEqual(await answerOf(sqlite, organizationId, input));
        return page;
      };
      for (let lists = 0; lists < 8; lists += 1) {
        const input = gen(anyListInput, partners);
        const page = await answer(input);
        // The cursor of either is that of both.
        if ("next_cursor" in page) await answer({ ...input, cursor: page.next_cursor });
        await answer({ ...input, cursor: gen(() => strangeCursor) });
      }
    },
  );
  await fc.assert(property, { numRuns: 25 });
}, 60_000);
