import { describe, expect, it } from "vitest";
import { givenInvitation, givenMember } from "../testing/given.ts";
import { givenInviter, type InvitationPage, invitationsUrl } from "../testing/given-inviter.ts";
import { trpcQuery } from "../testing/trpc-request.ts";

describe("the answer", () => {
  it("has exactly the fields of the page, and those beyond it", async () => {
    const { app, member, list } = await givenInviter();
    const row = await givenInvitation(app, member, {
      business_id: "914 782 007",
      message: "Hello",
    });
    const { data, links, meta } = await list();
    expect(data).toEqual([
      {
        id: row.id,
        acceptedAt: null,
        businessId: "914 782 007",
        businessName: "Hafslund Bearings AS",
        country: "NOR",
        createdAt: "2026-03-01T12:00:00.000Z",
        email: "sales@hafslund.example",
        expiresAt: "2026-03-31T12:00:00.000Z",
        invitedAt: "2026-03-01T12:00:00.000Z",
        organizationId: member.requester,
        status: "pending",
        updatedAt: "2026-03-01T12:00:00.000Z",
        partnerId: row.partner_id,
        message: "Hello",
        delivery: { state: "sent", at: "2026-03-01T12:00:00.000Z", error: null },
      },
    ]);
    expect(links).toEqual({
      first: `${invitationsUrl}?page=1`,
      last: `${invitationsUrl}?page=1`,
      prev: null,
      next: null,
    });
    expect(meta).toEqual({
      current_page: 1,
      from: 1,
      last_page: 1,
      links: [
        { url: null, label: "Previous", active: false },
        { url: `${invitationsUrl}?page=1`, label: "1", active: true },
        { url: null, label: "Next", active: false },
      ],
      path: invitationsUrl,
      per_page: 100,
      to: 1,
      total: 1,
      userId: member.user.id,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it("carries the request's id in its meta as in its header", async () => {
    const { app, member } = await givenInviter();
    const answer = await app.get("/v1/suppliers/invitations", member);
    expect(answer.json().meta.requestId).toBe(answer.headers["x-request-id"]);
  });

  it("is an empty page for an organization that invited nobody", async () => {
    const { list } = await givenInviter();
    const { data, links, meta } = await list();
    expect(data).toEqual([]);
    expect(links).toEqual({
      first: `${invitationsUrl}?page=1`,
      last: `${invitationsUrl}?page=1`,
      prev: null,
      next: null,
    });
    expect(meta).toMatchObject({ current_page: 1, last_page: 1, from: null, to: null, total: 0 });
  });

  it("holds no other organization's invitation", async () => {
    const { app, list } = await givenInviter();
    await givenInvitation(app, await givenMember(app));
    expect((await list("statuses=pending&count=500")).meta["total"]).toBe(0);
  });

  it("is the same over tRPC", async () => {
    const { app, member, list } = await givenInviter();
    await givenInvitation(app, member);
    const answer = await trpcQuery(app, "supplierInvitations.list", { count: 5 }, member);
    const overTrpc: InvitationPage = answer.json().result.data;
    expect(withoutRequestId(overTrpc)).toEqual(withoutRequestId(await list("count=5")));
  });
});

describe("fields", () => {
  it("are the chosen ones, each once", async () => {
    const { app, member, list } = await givenInviter();
    const { id } = await givenInvitation(app, member);
    const query = "fields[]=status&fields[]=id&fields[]=id";
    expect((await list(query)).data).toEqual([{ id, status: "pending" }]);
  });

  it.each([
    "acceptedAt",
    "businessId",
    "businessName",
    "country",
    "createdAt",
    "email",
    "expiresAt",
    "id",
    "invitedAt",
    "organizationId",
    "status",
    "updatedAt",
    "partnerId",
    "message",
    "delivery",
  ])("%s alone", async (field) => {
    const { app, member, list } = await givenInviter();
    await givenInvitation(app, member);
    const [row] = (await list(`fields[]=${field}`)).data;
    expect(Object.keys(row ?? {})).toEqual([field]);
  });
});

describe("with", () => {
  it("includes who invited, beside all fields or the chosen ones", async () => {
    const { app, member, list } = await givenInviter();
    const { id } = await givenInvitation(app, member);
    const invitedBy = { id: member.user.id, firstName: "Ada", lastName: "Lind" };
    expect((await list("with[]=invitedBy")).data).toMatchObject([
      { id, status: "pending", invitedBy },
    ]);
    expect((await list("with[]=invitedBy&fields[]=id")).data).toEqual([{ id, invitedBy }]);
  });
});

function withoutRequestId({ meta: { requestId: _, ...meta }, ...page }: InvitationPage) {
  return { ...page, meta };
}
