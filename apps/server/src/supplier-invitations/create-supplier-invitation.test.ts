import { describe, expect, it } from "vitest";
import { givenApiToken } from "../testing/given-api-token.ts";
import { dayMs, givenHost, unreachableMail } from "../testing/given-host.ts";
import { invitationTokenFrom } from "../testing/outbox.ts";

const newSupplier = {
  businessName: "Lindqvist Fästelement AB",
  email: "Order@Lindqvist.example",
  country: "SWE",
} as const;

describe("a supplier of the directory", () => {
  it("is invited as the directory knows it", async () => {
    const { app, host, supplier, invite, get } = await givenHost(unreachableMail);
    const partner = await supplier({ company_registration_number: "914 782 007" });
    const created = await invite({ partnerId: partner.id });
    const now = app.clock().toISOString();
    expect(created).toEqual({
      id: created.id,
      acceptedAt: null,
      businessId: "914 782 007",
      businessName: "Hafslund Bearings AS",
      country: "NOR",
      createdAt: now,
      email: "sales@hafslund.example",
      expiresAt: "2026-03-31T12:00:00.000Z",
      invitedAt: now,
      organizationId: host.requester,
      status: "pending",
      updatedAt: now,
      partnerId: partner.id,
      message: null,
      delivery: { state: "queued", at: now, error: null },
      duplicates: [],
    });
    expect(await get(created.id)).toMatchObject({ status: "pending", email: created.email });
  });

  it("is invited as the caller says, and the directory stays as it is", async () => {
    const { supplier, invite, partner } = await givenHost();
    const { id } = await supplier();
    const other = { ...newSupplier, businessId: "559012-3456", message: "Hej!" };
    const created = await invite({ partnerId: id, ...other, expiresInDays: 1 });
    expect(created).toMatchObject({ ...other, expiresAt: "2026-03-02T12:00:00.000Z" });
    expect(await partner(id)).toMatchObject({
      company_name: "Hafslund Bearings AS",
      email: "sales@hafslund.example",
      country_code: "NOR",
    });
  });

  it("is invited without a registration number or a message where they are empty", async () => {
    const { supplier, invite, partner } = await givenHost();
    const empty = { businessId: "", message: " " };
    const { id: partnerId } = await supplier({ company_registration_number: "914 782 007" });
    for (const payload of [{ partnerId }, newSupplier]) {
      const created = await invite({ ...payload, ...empty });
      expect(created).toMatchObject({ businessId: null, message: null });
      expect((await partner(created.partnerId)).company_registration_number).not.toBe("");
    }
  });

  it("is told as invited, and so is its history", async () => {
    const { host, supplier, invite, partner, eventsAbout } = await givenHost();
    const { id: partnerId } = await supplier();
    const { id, businessName, email, expiresAt } = await invite({ partnerId });
    expect(await partner(partnerId)).toMatchObject({ invitation_status: "invited", version: 2 });
    const actor = { userId: host.user.id, name: "Ada Lind" };
    expect(await eventsAbout(id)).toMatchObject([
      {
        type: "supplier_invitation.created",
        actor,
        data: { partnerId, businessName, email, expiresAt },
      },
    ]);
    expect(await eventsAbout(partnerId)).toMatchObject([
      {
        type: "partner.updated",
        actor,
        data: { changes: { invitation_status: { from: null, to: "invited" } } },
      },
    ]);
  });

  it("gets a mail with a link, and nobody else learns it", async () => {
    const { app, supplier, send } = await givenHost();
    const { id: partnerId } = await supplier();
    const answer = await send.create({ partnerId, email: "Owner@Hafslund.example" });
    const token = await invitationTokenFrom(app, "owner@hafslund.example");
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(answer.body).not.toContain(token);
    const preview = await app.request({
      method: "POST",
      url: "/v1/received-invitations/preview",
      payload: { token },
    });
    expect(preview.statusCode, preview.body).toBe(200);
  });

  it("can be invited again once its invitation has run out", async () => {
    const { app, supplier, invite, get, partner, eventsAbout } = await givenHost();
    const { id: partnerId } = await supplier();
    const first = await invite({ partnerId, expiresInDays: 1 });
    app.clock.advance(dayMs);
    const second = await invite({ partnerId });
    expect(await get(first.id)).toMatchObject({ status: "expired" });
    expect(await get(second.id)).toMatchObject({ status: "pending" });
    expect(await eventsAbout(first.id)).toMatchObject([
      { type: "supplier_invitation.created" },
      { type: "supplier_invitation.expired", actor: null },
    ]);
    expect(await partner(partnerId)).toMatchObject({ invitation_status: "invited", version: 4 });
    expect(await eventsAbout(partnerId)).toHaveLength(3);
  });
});

describe("a new supplier", () => {
  it("is written into the directory and invited", async () => {
    const { invite, partner, eventsAbout } = await givenHost();
    const created = await invite({ ...newSupplier, businessId: "559012-3456" });
    expect(created).toMatchObject({ ...newSupplier, businessId: "559012-3456", duplicates: [] });
    expect(await partner(created.partnerId)).toMatchObject({
      company_name: newSupplier.businessName,
      partner_type: "supplier",
      email: newSupplier.email,
      country_code: "SWE",
      company_registration_number: "559012-3456",
      invitation_status: "invited",
    });
    expect((await eventsAbout(created.partnerId)).map(({ type }) => type)).toEqual([
      "partner.created",
      "partner.updated",
    ]);
  });

  it("that looks like one in the directory is invited, with a warning", async () => {
    const { supplier, invite } = await givenHost();
    const { id } = await supplier({ email: "order@lindqvist.example" });
    const { duplicates, partnerId } = await invite(newSupplier);
    expect(duplicates).toMatchObject([{ id, matches: ["email"] }]);
    expect(partnerId).not.toBe(id);
  });

  it("is invited without one by an API token that may read no partners", async () => {
    const { app, host, supplier } = await givenHost();
    await supplier({ email: newSupplier.email });
    const token = await givenApiToken(app, host, { permissions: ["suppliers.invite"] });
    const answer = await app.request(
      { method: "POST", url: "/v1/suppliers/invitations", payload: newSupplier },
      { token },
    );
    expect(answer.statusCode, answer.body).toBe(201);
    expect(answer.json().duplicates).toEqual([]);
  });
});
