import { CreatedPartner } from "@liaison/contracts";
import { describe, expect, it } from "vitest";
import { givenMember, givenOrganization, givenPartner } from "../testing/given.ts";
import { createTestApplication } from "../testing/test-application.ts";
import { findDuplicates } from "./find-duplicates.ts";

const muller = { company_name: "Müller Straße GmbH", email: "Info@Mueller.example" };

async function givenDirectoryOf(...partners: Parameters<typeof givenPartner>[2][]) {
  const app = await createTestApplication();
  const member = await givenMember(app);
  const given = [];
  for (const partner of partners) given.push(await givenPartner(app, member.requester, partner));
  const duplicatesOf = async (partner: object) => {
    const payload = { ...muller, partner_type: "supplier", ...partner };
    const answer = await app.request({ method: "POST", url: "/v1/partners", payload }, member);
    return CreatedPartner.parse(answer.json()).duplicates;
  };
  return { app, member, given, duplicatesOf };
}

describe("a new partner looks like", () => {
  it("one with its e-mail address, in whatever case", async () => {
    const { given, duplicatesOf } = await givenDirectoryOf({
      company_name: "Mueller",
      email: "INFO@mueller.example",
      partner_type: "customer",
    });
    expect(await duplicatesOf({})).toEqual([
      {
        id: given[0]?.id,
        company_name: "Mueller",
        partner_type: "customer",
        email: "INFO@mueller.example",
        matches: ["email"],
      },
    ]);
  });

  it("one with its name, whatever its case and diacritics", async () => {
    const { duplicatesOf } = await givenDirectoryOf({ company_name: "MULLER STRASSE GMBH" });
    expect(await duplicatesOf({})).toMatchObject([
      { company_name: "MULLER STRASSE GMBH", matches: ["company_name"] },
    ]);
  });

  it("one with both first, then by name and id", async () => {
    const { given, duplicatesOf } = await givenDirectoryOf(
      { company_name: "Zander", email: "info@mueller.example" },
      { company_name: "Aalto", email: "info@mueller.example" },
      { company_name: "muller strasse gmbh" },
      { company_name: "muller strasse gmbh", email: "info@mueller.example" },
      { company_name: "Müller Straße GmbH" },
    );
    const found = await duplicatesOf({});
    expect(found.map(({ id }) => given.findIndex((each) => each.id === id))).toEqual([
      3, 1, 2, 4, 0,
    ]);
    expect(found.map(({ matches }) => matches)).toEqual([
      ["email", "company_name"],
      ["email"],
      ["company_name"],
      ["company_name"],
      ["email"],
    ]);
  });

  it("ten at most, the one with both among them", async () => {
    const alike = Array.from({ length: 12 }, (_, n) => ({
      company_name: `Branch ${String(n).padStart(2, "0")}`,
      email: muller.email,
    }));
    const { duplicatesOf } = await givenDirectoryOf(...alike, muller);
    const names = (await duplicatesOf({})).map(({ company_name }) => company_name);
    expect(names).toEqual([
      muller.company_name,
      ...alike.slice(0, 9).map(({ company_name }) => company_name),
    ]);
  });

  it("none that only resembles it, is archived or is another organization's", async () => {
    const { app, duplicatesOf } = await givenDirectoryOf(
      { company_name: "Müller Straße", email: "info@mueller.example.org" },
      { ...muller, archived_at: "2026-01-01T00:00:00.000Z" },
    );
    await givenPartner(app, await givenOrganization(app), muller);
    expect(await duplicatesOf({})).toEqual([]);
  });
});

it("an address with other letters is another address, though its key is the same", async () => {
  const { app, member } = await givenDirectoryOf({ email: "muller@firm.example" });
  const like = { company_name: "Müller", email: "müller@firm.example" };
  expect(await findDuplicates(app.store, member.requester, like)).toEqual([]);
});

it("a partner is not its own duplicate", async () => {
  const { app, member, given } = await givenDirectoryOf(muller, muller);
  const [one, other] = given.map(({ id }) => id);
  const found = await findDuplicates(app.store, member.requester, muller, one);
  expect(found.map(({ id }) => id)).toEqual([other]);
});
