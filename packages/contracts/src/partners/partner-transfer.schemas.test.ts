import { describe, expect, test } from "vitest";
import { collect } from "../testing/collect.ts";
import { Partner } from "./partner.schemas.ts";
import { CreatePartnerInput } from "./partner-changes.schemas.ts";
import {
  CommitPartnerImportInput,
  CsvText,
  ExportPartnersInput,
  GetPartnerImportInput,
  PartnerImportFinding,
  partnerExportOnlyColumns,
  partnerImportColumns,
} from "./partner-transfer.schemas.ts";

const id = "01930a9b-7b61-79a5-9ba2-78f0b4b2c196";

describe("the columns of a file", () => {
  test("of an import are what a new partner may have", () => {
    expect([...partnerImportColumns].sort()).toEqual(Object.keys(CreatePartnerInput.shape).sort());
  });

  test("of an export are all that a partner has", () => {
    const columns = [...partnerImportColumns, ...partnerExportOnlyColumns];
    expect(columns.sort()).toEqual(Object.keys(Partner.shape).sort());
  });
});

describe("an export", () => {
  test("takes the filters and the order of a list", () => {
    const given = {
      partner_types: ["supplier"],
      search_text: "bearings",
      order_by: "sales_amount",
      order_dir: "desc",
    };
    expect(ExportPartnersInput.parse(given)).toMatchObject(given);
  });

  test.each([{ limit: 10 }, { offset: 0 }, { cursor: null }])("has no pages: %j", (given) => {
    const input = { partner_types: ["supplier"], ...given };
    expect(ExportPartnersInput.safeParse(input).success).toBe(false);
  });

  test("is text, piece by piece", async () => {
    const pieces = ["company_name\r\n", "Hafslund Bearings AS\r\n"];
    const file = CsvText.parse(
      (async function* () {
        yield* pieces;
      })(),
    );
    expect(await collect(file)).toEqual(pieces);
  });
});

describe("an import", () => {
  test("is committed with its duplicates, where nothing is said", () => {
    expect(CommitPartnerImportInput.parse({ id })).toEqual({ id, duplicates: "create" });
  });

  test("may be committed without its duplicates", () => {
    const given = { id, duplicates: "skip" };
    expect(CommitPartnerImportInput.parse(given)).toEqual(given);
  });

  test("is not committed in another way", () => {
    expect(CommitPartnerImportInput.safeParse({ id, duplicates: "merge" }).success).toBe(false);
  });

  test("is read 50 findings at a time, where nothing is said", () => {
    expect(GetPartnerImportInput.parse({ id })).toEqual({ id, limit: 50 });
  });

  test.each([
    ["an existing partner", { partner_id: id, line: null, matches: ["email"] }],
    ["an earlier row", { partner_id: null, line: 2, matches: ["company_name"] }],
  ])("finds a row that looks like %s", (_, duplicate) => {
    const finding = { line: 3, company_name: "Hafslund", errors: [], duplicates: [duplicate] };
    expect(PartnerImportFinding.parse(finding)).toEqual(finding);
  });
});
