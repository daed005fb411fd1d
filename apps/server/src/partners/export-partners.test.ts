import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { later } from "../testing/adjustable-clock.ts";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenInvitation, givenMember, givenPartner } from "../testing/given.ts";
import { createTestApplication } from "../testing/test-application.ts";
import { csvHeader } from "./partner-csv.ts";

const dayMs = 24 * 60 * 60 * 1000;
const bothTypes = "partner_types=customer&partner_types=supplier";

async function givenExporter() {
  const app = await createTestApplication();
  const member = await givenMember(app, "viewer");
  const fileOf = async (query = bothTypes) => {
    const answer = await app.get(`/v1/partners/export.csv?${query}`, member);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer;
  };
  const rowsOf = async (query?: string): Promise<Record<string, string>[]> =>
    parse((await fileOf(query)).rawPayload, { bom: true, columns: true });
  const namesOf = async (query?: string) =>
    (await rowsOf(query)).map(({ company_name }) => company_name);
  return { app, member, fileOf, rowsOf, namesOf };
}

describe("an export", () => {
  it("is a CSV file with every partner of the directory", async () => {
    const { app, member, fileOf, rowsOf } = await givenExporter();
    const { id } = await givenPartner(app, member.requester, {
      company_name: "=Østerås, Möbler",
      sales_amount: 12,
      country_code: "NOR",
    });
    expect((await fileOf()).headers["content-type"]).toMatch(/^text\/csv/);
    expect(await rowsOf()).toEqual([
      {
        company_name: "'=Østerås, Möbler",
        partner_type: "supplier",
        email: "sales@hafslund.example",
        sales_amount: "12",
        frequency: "",
        payment_terms: "",
        company_registration_number: "",
        country_code: "NOR",
        id,
        invitation_status: "",
        guest_organization_id: "",
        version: "1",
        archived_at: "",
        created_at: "2026-03-01T12:00:00.000Z",
        updated_at: "2026-03-01T12:00:00.000Z",
      },
    ]);
  });

  it("of an empty directory has only the names of the columns", async () => {
    const { fileOf } = await givenExporter();
    expect((await fileOf()).rawPayload.toString()).toBe(csvHeader);
  });

  it("follows the filters and the order of the list", async () => {
    const { app, member, namesOf } = await givenExporter();
    for (const partner of [
      { company_name: "Müller AB", sales_amount: 1 },
      { company_name: "Muller Oy", sales_amount: 2 },
      { company_name: "Muller SA", partner_type: "customer" } as const,
      { company_name: "Muller BV", archived_at: "2026-01-01T00:00:00.000Z" },
      { company_name: "Lindqvist AB" },
    ]) {
      await givenPartner(app, member.requester, partner);
    }
    expect(await namesOf("partner_types=supplier&search_text=muller")).toEqual([
      "Müller AB",
      "Muller Oy",
    ]);
    expect(await namesOf("partner_types=supplier&order_by=sales_amount&order_dir=desc")).toEqual([
      "Muller Oy",
      "Müller AB",
      "Lindqvist AB",
    ]);
    expect(await namesOf("partner_types=supplier&include_archived=true")).toContain("Muller BV");
  });

  it("shows no invitation as pending that has run out", async () => {
    const { app, member, rowsOf } = await givenExporter();
    const { id } = await givenPartner(app, member.requester, { invitation_status: "invited" });
    await givenInvitation(app, member, {
      partner_id: id,
      expires_at: later(app.clock, dayMs),
    });
    const statusOf = async () => (await rowsOf()).find((row) => row["id"] === id);
    expect(await statusOf()).toMatchObject({ invitation_status: "invited" });
    app.clock.advance(dayMs);
    expect(await statusOf()).toMatchObject({ invitation_status: "", version: "2" });
  });

  it("holds nothing of another organization", async () => {
    const { app, namesOf } = await givenExporter();
    const stranger = await givenMember(app);
    await givenPartner(app, stranger.requester);
    expect(await namesOf()).toEqual([]);
  });

  it.each(["limit=10", "offset=0", "cursor=a"])("has no pages: %s", async (page) => {
    const { app, member } = await givenExporter();
    const answer = await app.get(`/v1/partners/export.csv?${bothTypes}&${page}`, member);
    expectProblem(answer, "validation_failed");
  });
});
