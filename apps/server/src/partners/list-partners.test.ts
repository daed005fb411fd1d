import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { givenMember, givenPartner } from "../testing/given.ts";
import { givenDirectory, required } from "../testing/given-directory.ts";
import { trpcQuery } from "../testing/trpc-request.ts";

describe("the answer", () => {
  it("has exactly the fields of the page, and those beyond it", async () => {
    const { app, member, list } = await givenDirectory();
    const { id, created_at, updated_at } = await givenPartner(app, member.requester, {
      company_name: "Hafslund Bearings AS",
      sales_amount: 1073741823,
      email: "sales@hafslund.example",
      frequency: "monthly",
      country_code: "NOR",
    });
    expect(await list(required)).toEqual({
      items: [
        {
          company_name: "Hafslund Bearings AS",
          sales_amount: 1073741823,
          partner_type: "supplier",
          email: "sales@hafslund.example",
          frequency: "monthly",
          payment_terms: null,
          id,
          created_at,
          updated_at,
          invitation_status: null,
          guest_organization_id: null,
          company_registration_number: null,
          country_code: "NOR",
          version: 1,
          archived_at: null,
        },
      ],
      total_items: 1,
      next_cursor: null,
    });
  });

  it("is empty for an empty directory", async () => {
    const { list } = await givenDirectory();
    expect(await list(required)).toEqual({ items: [], total_items: 0, next_cursor: null });
  });

  it("is the same over tRPC", async () => {
    const { app, member, list } = await givenDirectory();
    await givenPartner(app, member.requester);
    const input = { partner_types: ["supplier"], limit: 10, offset: 0, search_text: null };
    const answer = await trpcQuery(app, "partners.list", input, member);
    expect(answer.json().result.data).toEqual(
      await list("partner_types=supplier&limit=10&offset=0"),
    );
  });
});

describe("filters", () => {
  it("by type", async () => {
    const { namesOf, givenPartners } = await givenDirectory();
    await givenPartners([
      { company_name: "A", partner_type: "customer" },
      { company_name: "B", partner_type: "supplier" },
    ]);
    expect(await namesOf("partner_types=customer&limit=9&offset=0")).toEqual(["A"]);
    expect(await namesOf("partner_types=supplier&limit=9&offset=0")).toEqual(["B"]);
    expect(await namesOf("partner_types=supplier&partner_types=customer&limit=9&offset=0")).toEqual(
      ["A", "B"],
    );
    expect(await namesOf("partner_types=supplier&partner_types=supplier&limit=9&offset=0")).toEqual(
      ["B"],
    );
  });

  it("by id, where another organization's ids find nothing", async () => {
    const { app, member, namesOf } = await givenDirectory();
    const stranger = await givenMember(app);
    const [own, other, foreign] = [
      await givenPartner(app, member.requester, { company_name: "Own" }),
      await givenPartner(app, member.requester, { company_name: "Other" }),
      await givenPartner(app, stranger.requester, { company_name: "Foreign" }),
    ];
    expect(await namesOf(`${required}&partner_ids=${own.id}&partner_ids=${foreign.id}`)).toEqual([
      "Own",
    ]);
    expect(
      await namesOf(`${required}&partner_ids=${own.id}&partner_ids=${other.id.toUpperCase()}`),
    ).toEqual(["Other", "Own"]);
    expect(await namesOf(`${required}&partner_ids=null`)).toEqual(["Other", "Own"]);
  });

  it("by very many ids", async () => {
    const { app, member, namesOf } = await givenDirectory();
    const { id } = await givenPartner(app, member.requester, { company_name: "Own" });
    const ids = [...Array.from({ length: 999 }, () => uuidv7()), id];
    expect(await namesOf(`${required}&partner_ids=${ids.join("&partner_ids=")}`)).toEqual(["Own"]);
  });

  it("by invitation status", async () => {
    const { namesOf, givenPartners } = await givenDirectory();
    await givenPartners([
      { company_name: "Invited", invitation_status: "invited" },
      { company_name: "Accepted", invitation_status: "accepted" },
      { company_name: "Neither" },
    ]);
    expect(await namesOf(`${required}&invitation_statuses=invited`)).toEqual(["Invited"]);
    expect(
      await namesOf(`${required}&invitation_statuses=invited&invitation_statuses=accepted`),
    ).toEqual(["Accepted", "Invited"]);
    expect(await namesOf(`${required}&invitation_statuses=null`)).toHaveLength(3);
  });

  it("leaves archived partners out unless they are asked for", async () => {
    const { namesOf, givenPartners } = await givenDirectory();
    await givenPartners([
      { company_name: "Archived", archived_at: "2026-01-01T00:00:00.000Z" },
      { company_name: "Current" },
    ]);
    expect(await namesOf(required)).toEqual(["Current"]);
    expect(await namesOf(`${required}&include_archived=false`)).toEqual(["Current"]);
    expect(await namesOf(`${required}&include_archived=true`)).toEqual(["Archived", "Current"]);
  });

  it("counts what matches on all pages", async () => {
    const { list, givenPartners } = await givenDirectory();
    await givenPartners([
      { company_name: "A", partner_type: "customer" },
      { company_name: "B" },
      { company_name: "C" },
    ]);
    const page = await list("partner_types=supplier&limit=1&offset=1");
    expect(page.items.map((p) => p.company_name)).toEqual(["C"]);
    expect(page.total_items).toBe(2);
  });
});
