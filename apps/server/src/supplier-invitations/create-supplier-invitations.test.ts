import { InvitationOutcomes } from "@liaison/contracts";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { fillDisk } from "../testing/fill-disk.ts";
import { givenHost, unreachableMail } from "../testing/given-host.ts";
import { storyOf } from "../testing/stored-events.ts";

const newSupplier = {
  businessName: "Lindqvist Fästelement AB",
  email: "order@lindqvist.example",
  country: "SWE",
} as const;

async function givenBulkHost() {
  const host = await givenHost(unreachableMail);
  const inviteAll = async (invitations: readonly object[]) => {
    const answer = await host.send.createMany({ invitations });
    expect(answer.statusCode, answer.body).toBe(200);
    return InvitationOutcomes.parse(answer.json()).outcomes;
  };
  return { ...host, inviteAll };
}

describe("several invitations", () => {
  it("are sent or refused each for itself, in their order", async () => {
    const { app, supplier, inviteAll, partner } = await givenBulkHost();
    const known = await supplier();
    const archived = await supplier({ archived_at: app.clock().toISOString() });
    const unknown = uuidv7();
    const outcomes = await inviteAll([
      { partnerId: unknown },
      { partnerId: known.id },
      { partnerId: archived.id },
      newSupplier,
    ]);
    expect(outcomes).toMatchObject([
      { status: "refused", reason: "not_found", message: `There is no partner ${unknown}` },
      { status: "created", invitation: { partnerId: known.id, status: "pending" } },
      {
        status: "refused",
        reason: "partner_archived",
        message: "Hafslund Bearings AS is archived: restore it first",
      },
      { status: "created", invitation: { ...newSupplier, status: "pending" } },
    ]);
    expect(await partner(known.id)).toMatchObject({ invitation_status: "invited" });
    expect(await partner(archived.id)).toMatchObject({ invitation_status: null, version: 1 });
  });

  it("to one partner are sent once", async () => {
    const { supplier, inviteAll, eventsAbout } = await givenBulkHost();
    const { id: partnerId } = await supplier();
    const outcomes = await inviteAll([{ partnerId }, { partnerId }]);
    expect(outcomes).toMatchObject([
      { status: "created" },
      {
        status: "refused",
        reason: "invitation_already_pending",
        message: "Hafslund Bearings AS has a pending invitation already",
      },
    ]);
    expect(await eventsAbout(partnerId)).toHaveLength(1);
  });

  it("leave nothing of those that are refused halfway", async () => {
    const { app, host, supplier, inviteAll } = await givenBulkHost();
    const taken = await supplier({ country_code: null });
    await inviteAll([{ partnerId: taken.id }, newSupplier]);
    expect(await storyOf(app, host.requester)).toEqual([
      "partner.created",
      "supplier_invitation.created",
      "partner.updated",
    ]);
  });

  it("all fail where one fails for no reason of the contract", async () => {
    const { app, host, supplier, send, partner } = await givenBulkHost();
    const { id } = await supplier();
    await fillDisk(app.store, { event: "insert", table: "partners" });
    const answer = await send.createMany({ invitations: [{ partnerId: id }, newSupplier] });
    expectProblem(answer, "internal_error");
    expect(await partner(id)).toMatchObject({ invitation_status: null, version: 1 });
    expect(await storyOf(app, host.requester)).toEqual([]);
  });

  it("are 500 at most, and one at least", async () => {
    const { send } = await givenBulkHost();
    for (const invitations of [[], Array.from({ length: 501 }, () => newSupplier)]) {
      expectProblem(await send.createMany({ invitations }), "validation_failed");
    }
  });

  it("are sent, all 500 of them", async () => {
    const { app, inviteAll } = await givenBulkHost();
    const invitations = Array.from({ length: 500 }, (_, n) => ({
      ...newSupplier,
      businessName: `Supplier ${n}`,
      email: `sales@supplier-${n}.example`,
    }));
    const outcomes = await inviteAll(invitations);
    expect(outcomes.filter(({ status }) => status === "created")).toHaveLength(500);
    const mails = await app.store.db.selectFrom("outbox_mails").select("recipient").execute();
    expect(new Set(mails.map(({ recipient }) => recipient)).size).toBe(500);
  });
});
