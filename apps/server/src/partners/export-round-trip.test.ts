import { CreatePartnerInput, partnerImportColumns } from "@liaison/contracts";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { givenMember, givenPartner } from "../testing/given.ts";
import { createTestApplication, type Requester } from "../testing/test-application.ts";

/** Text that means something to a CSV file or a spreadsheet, or comes from any script. */
const difficultText = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."'=+-@＝＋－＠,;\"|\\ ", "''", "\ufeff", "\u2028", "#"),
      fc.string({ unit: "grapheme", maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(""));

const nullable = fc.option(difficultText);

/** What a caller could have created. */
const partner = fc
  .record({
    company_name: difficultText,
    partner_type: fc.constantFrom("customer", "supplier"),
    email: fc.constantFrom("a@firm.example", "+46@firm.example", "'-x@firm.example"),
    sales_amount: fc.nat(2147483647),
    frequency: nullable,
    payment_terms: nullable,
    company_registration_number: nullable,
    country_code: fc.constantFrom(null, "SWE"),
  })
  .map((input) => CreatePartnerInput.safeParse(input).data)
  .filter((input) => input !== undefined)
  .map(({ frequency = null, payment_terms = null, country_code = null, ...input }) => ({
    ...input,
    frequency,
    payment_terms,
    country_code,
    company_registration_number: input.company_registration_number ?? null,
  }));

async function givenImportAndExport() {
  const app = await createTestApplication();
  const exportAs = async (member: Requester) => {
    const url = "/v1/partners/export.csv?partner_types=customer&partner_types=supplier";
    return (await app.get(url, member)).rawPayload;
  };
  const importAs = async (member: Requester, payload: Buffer) => {
    const headers = { "content-type": "text/csv" };
    const url = "/v1/partners/imports";
    const { id } = (await app.request({ method: "POST", url, headers, payload }, member)).json();
    await app.partnerImports.settled();
    await app.request({ method: "POST", url: `${url}/${id}/commit` }, member);
    await app.partnerImports.settled();
    return (await app.get(`${url}/${id}`, member)).json();
  };
  return { app, exportAs, importAs };
}

/** The fields that a caller writes, in an order that does not depend on ids. */
function writtenFields(file: Buffer): string[] {
  const rows: Record<string, string>[] = parse(file, { bom: true, columns: true });
  return rows
    .map((row) => JSON.stringify(partnerImportColumns.map((column) => row[column])))
    .toSorted();
}

it("an exported file imports unchanged, whatever is in it", async () => {
  const { app, exportAs, importAs } = await givenImportAndExport();
  await fc.assert(
    fc.asyncProperty(fc.array(partner, { minLength: 1, maxLength: 50 }), async (partners) => {
      const [from, to] = [await givenMember(app), await givenMember(app)];
      for (const each of partners) await givenPartner(app, from.requester, each);
      const exported = await exportAs(from);
      expect(await importAs(to, exported)).toMatchObject({
        status: "completed",
        invalid_rows: 0,
        created_rows: partners.length,
      });
      expect(writtenFields(await exportAs(to))).toEqual(writtenFields(exported));
    }),
    { numRuns: 8 },
  );
});
