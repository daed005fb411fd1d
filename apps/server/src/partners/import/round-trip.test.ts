import { type CreatePartnerInput, type Partner, PartnerPage } from "@liaison/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { givenMember, givenPartner } from "../../testing/given.ts";
import { required } from "../../testing/given-directory.ts";
import { importing } from "../../testing/given-importer.ts";
import { propertyRuns } from "../../testing/property-runs.ts";
import {
  createTestApplication,
  type Requester,
  type TestApplication,
} from "../../testing/test-application.ts";

async function exportOf(app: TestApplication, member: Requester): Promise<string> {
  const types = "partner_types=customer&partner_types=supplier";
  const answer = await app.get(`/v1/partners/export.csv?${types}`, member);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.body;
}

/** Brings a file into an organization of its own, and says which partners that has then. */
async function importedInto(app: TestApplication, file: string) {
  const other = await givenMember(app);
  const { upload, report, commit } = importing(app, other);
  const { id } = await upload(file);
  await app.partnerImports.settled();
  await commit(id);
  await app.partnerImports.settled();
  expect(await report(id)).toMatchObject({ status: "completed", invalid_rows: 0 });
  return partnersOf(app, other);
}

async function partnersOf(app: TestApplication, member: Requester) {
  const answer = await app.get(`/v1/partners?${required}`, member);
  return PartnerPage.parse(answer.json()).items.map(given).toSorted(byEmail);
}

/** What a caller has given of a partner. */
function given(partner: Partner) {
  const { company_name, partner_type, email, sales_amount, frequency } = partner;
  const { payment_terms, company_registration_number, country_code } = partner;
  return {
    company_name,
    partner_type,
    email,
    sales_amount,
    frequency,
    payment_terms,
    company_registration_number,
    country_code,
  };
}

function byEmail(one: { email: string }, other: { email: string }): number {
  return one.email < other.email ? -1 : 1;
}

describe("an exported directory", () => {
  it("is imported unchanged, whatever its names are like", async () => {
    const app = await createTestApplication();
    const member = await givenMember(app);
    const names = [
      "=SUM(A1:A9)",
      "+46 Trading",
      "-Minus AB",
      "@home Oy",
      "'Quoted'",
      "'=Already escaped",
      "''=Twice escaped",
      "＝全角株式会社",
      'The "Best", Ltd.',
      "Semi; colon\\",
      "Škoda Díly s.r.o.",
      "Αθηναϊκή Α.Ε.",
      "ООО «Ромашка»",
      "شركة النور",
      "株式会社ガス",
      "บริษัท ไทย",
      "🚚 Movers",
      "1e5",
      "007",
      "null",
    ];
    for (const [index, company_name] of names.entries()) {
      await givenPartner(app, member.requester, {
        company_name,
        email: `+sales${index}@acme.example`,
        partner_type: index % 2 === 0 ? "supplier" : "customer",
        sales_amount: index * 1_000_000,
        frequency: index % 3 === 0 ? null : "=weekly",
        payment_terms: index % 3 === 1 ? null : "Net 30, 2%",
        company_registration_number: index % 3 === 2 ? null : "'0042",
        country_code: index % 2 === 0 ? null : "SWE",
      });
    }
    const before = await partnersOf(app, member);
    expect(before).toHaveLength(names.length);
    expect(await importedInto(app, await exportOf(app, member))).toEqual(before);
  });

  it("is imported unchanged, whatever callers have written", async () => {
    const app = await createTestApplication();
    const text = (maxLength: number) =>
      fc.string({ unit: fc.constantFrom(..."'=+-@＝,;\"\\ aé"), minLength: 1, maxLength });
    // A file has one way to say that there is nothing.
    const something = (maxLength: number) => text(maxLength).filter((value) => value.trim() !== "");
    const partner: fc.Arbitrary<Omit<CreatePartnerInput, "email">> = fc.record({
      company_name: text(20),
      partner_type: fc.constantFrom("customer", "supplier"),
      sales_amount: fc.integer({ min: 0, max: 2147483647 }),
      frequency: fc.option(something(5)),
      payment_terms: fc.option(something(5)),
      company_registration_number: fc.option(something(5)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(partner, { minLength: 1, maxLength: 10 }), async (partners) => {
        const member = await givenMember(app);
        for (const [index, input] of partners.entries()) {
          const payload = { ...input, email: `${index}@acme.example` };
          await app.request({ method: "POST", url: "/v1/partners", payload }, member);
        }
        const before = await partnersOf(app, member);
        fc.pre(before.length > 0);
        expect(await importedInto(app, await exportOf(app, member))).toEqual(before);
      }),
      propertyRuns(30),
    );
  });
});
