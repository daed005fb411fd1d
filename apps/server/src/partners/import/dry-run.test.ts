import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { givenPartner } from "../../testing/given.ts";
import { fileOfSuppliers, givenImporter } from "../../testing/given-importer.ts";
import { newPartnerRow } from "../partner-row.ts";
import { insertPartners } from "./directory.repository.ts";
import { rowsPerBatch } from "./rows-per-batch.ts";

const header = "company_name,partner_type,email";

describe("a dry run", () => {
  it("counts the rows, and changes nothing in the directory", async () => {
    const { app, member, check } = await givenImporter();
    const report = await check(
      `${header}\nFjord AB,supplier,a@fjord.example\n,customer,b@b.example\n`,
    );
    expect(report).toMatchObject({
      status: "ready",
      total_rows: 2,
      processed_rows: 2,
      valid_rows: 1,
      invalid_rows: 1,
      duplicate_rows: 0,
      created_rows: 0,
      skipped_rows: 0,
      error: null,
      completed_at: null,
      next_cursor: null,
    });
    const { db } = app.store;
    expect(await db.selectFrom("partners").select("id").execute()).toEqual([]);
    const events = await db.selectFrom("events").selectAll().execute();
    expect(events).toEqual([
      expect.objectContaining({
        type: "partner_import.uploaded",
        subject_type: "partner_import",
        subject_id: report.id,
        actor_user_id: member.user.id,
        data: '{"totalRows":2}',
      }),
    ]);
  });

  it("says of each row, by its line, all that is wrong with it", async () => {
    const { check } = await givenImporter();
    const range = "Must be a whole number from 0 to 2147483647";
    const columns = `${header},sales_amount,frequency,payment_terms,country_code`;
    const { findings } = await check(
      [
        columns,
        "Fjord AB,supplier,a@fjord.example,1250000,weekly,Net 30,SWE",
        ",friend,nobody,1e6,weekly,Net 30,Sweden",
        "",
        '"Two\r\nlines AB",supplier,a@lines.example,-1,,,',
        "Short AB,supplier,a@short.example",
        "Long AB,supplier,a@long.example,,,,,more",
        "Padded AB,supplier,a@padded.example,,,,,,",
        "Rich AB,supplier,a@rich.example,2147483648,,,",
        "Richer AB,supplier,a@richer.example,99999999999999999999,,,",
        `Talkative AB,supplier,a@talkative.example,,${"x".repeat(31)},,`,
      ].join("\r\n"),
    );
    expect(findings.map(({ line, company_name, errors }) => [line, company_name, errors])).toEqual([
      [
        3,
        null,
        [
          { column: "company_name", message: "Must have at least 1 character" },
          { column: "partner_type", message: "Must be customer or supplier" },
          { column: "email", message: "Must be an e-mail address" },
          { column: "sales_amount", message: "Must be a whole number, without separators" },
          { column: "country_code", message: "Must be an ISO 3166-1 alpha-3 country code" },
        ],
      ],
      [
        5,
        "Two\r\nlines AB",
        [
          { column: "company_name", message: "Must not contain control characters" },
          { column: "sales_amount", message: range },
        ],
      ],
      [
        7,
        "Short AB",
        [{ column: "sales_amount", message: "The row has 3 cells, the header has 7" }],
      ],
      [
        8,
        "Long AB",
        [{ column: "country_code", message: "The row has 8 cells, the header has 7" }],
      ],
      [10, "Rich AB", [{ column: "sales_amount", message: range }]],
      [11, "Richer AB", [{ column: "sales_amount", message: range }]],
      [12, "Talkative AB", [{ column: "frequency", message: "Must have at most 30 characters" }]],
    ]);
  });

  it("names the partners that a row looks like, those of others and archived ones excepted", async () => {
    const { app, member, check } = await givenImporter();
    const both = { company_name: "Müller Straße AG", email: "sales@mueller.example" };
    const partners = [
      await givenPartner(app, member.requester, { email: "Sales@Mueller.example" }),
      await givenPartner(app, member.requester, both),
    ];
    await givenPartner(app, member.requester, { ...both, archived_at: "2026-02-01T12:00:00.000Z" });
    const { findings, ...report } = await check(
      `${header}\nMULLER STRASSE AG,customer,SALES@mueller.example\nOther AB,supplier,a@other.example\n`,
    );
    expect(findings).toEqual([
      {
        line: 2,
        company_name: "MULLER STRASSE AG",
        errors: [],
        duplicates: [
          { partner_id: partners[1]?.id, line: null, matches: ["email", "company_name"] },
          { partner_id: partners[0]?.id, line: null, matches: ["email"] },
        ],
      },
    ]);
    expect(report).toMatchObject({ valid_rows: 2, duplicate_rows: 1 });
  });

  it("does not take two addresses for one that only look alike", async () => {
    const { app, member, check } = await givenImporter();
    await givenPartner(app, member.requester, { email: "muller@acme.example" });
    const { findings } = await check(`${header}\nOne AB,supplier,müller@acme.example\n`);
    expect(findings.flatMap(({ duplicates }) => duplicates)).toEqual([]);
  });

  it("names the first valid row that a later one looks like", async () => {
    const { check } = await givenImporter();
    const { findings } = await check(
      [
        header,
        "Fjord AB,friend,sales@fjord.example",
        "Fjord AB,supplier,sales@fjord.example",
        "FJORD ab,supplier,other@fjord.example",
        "Basalt Oy,customer,SALES@fjord.example",
        "Basalt Oy,customer,sales@fjord.example",
      ].join("\n"),
    );
    expect(findings.slice(1).map(({ line, duplicates }) => ({ line, duplicates }))).toEqual([
      { line: 4, duplicates: [{ partner_id: null, line: 3, matches: ["company_name"] }] },
      { line: 5, duplicates: [{ partner_id: null, line: 3, matches: ["email"] }] },
      {
        line: 6,
        duplicates: [
          { partner_id: null, line: 3, matches: ["email"] },
          { partner_id: null, line: 5, matches: ["company_name"] },
        ],
      },
    ]);
  });

  it("finds twins that are batches apart", async () => {
    const { check } = await givenImporter();
    const file = fileOfSuppliers(2 * rowsPerBatch + 10);
    const { findings, ...report } = await check(
      `${file}supplier 1,customer,new@supplier.example\n`,
    );
    expect(findings).toEqual([
      expect.objectContaining({
        line: 2 * rowsPerBatch + 12,
        duplicates: [{ partner_id: null, line: 2, matches: ["company_name"] }],
      }),
    ]);
    expect(report).toMatchObject({ status: "ready", processed_rows: 2 * rowsPerBatch + 11 });
  });

  it.each([12, 1_000])("names ten of %i partners that look the same", async (count) => {
    const { app, member, check } = await givenImporter();
    const hafslund = await givenPartner(app, member.requester);
    const fjord = await givenPartner(app, member.requester, { company_name: "Fjord AB" });
    for (let n = 2; n < count; n += 1) {
      const row = { ...hafslund, id: uuidv7(), company_name: `Hafslund ${n}` };
      await insertPartners(app.store, [newPartnerRow(row)]);
    }
    const { findings } = await check(
      `${header}\nX AB,supplier,sales@hafslund.example\nFjord AB,supplier,a@fjord.example\n`,
    );
    expect(findings.map(({ duplicates }) => duplicates.length)).toEqual([10, 1]);
    expect(findings[1]?.duplicates).toEqual([
      { partner_id: fjord.id, line: null, matches: ["company_name"] },
    ]);
  });
});

describe("the findings", () => {
  it("are walked line by line", async () => {
    const { check, report } = await givenImporter();
    const rows = Array.from({ length: 7 }, (_, index) => `Supplier ${index},supplier,nobody`);
    const { id } = await check([header, ...rows].join("\n"));
    const lines: number[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page = await report(id, cursor ? `limit=3&cursor=${cursor}` : "limit=3");
      lines.push(...page.findings.map(({ line }) => line));
      cursor = page.next_cursor;
    }
    expect(lines).toEqual([2, 3, 4, 5, 6, 7, 8]);
  });

  it("of a cursor that is none are refused", async () => {
    const { app, member, check } = await givenImporter();
    const { id } = await check(`${header}\nFjord AB,supplier,a@fjord.example\n`);
    const answer = await app.get(`/v1/partners/imports/${id}?cursor=nonsense`, member);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors).toEqual([
      { in: "query", path: "cursor", message: "It is not a cursor of these findings" },
    ]);
  });
});
