import type { ErrorReason } from "@liaison/contracts";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { everythingStored } from "../testing/everything-stored.ts";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenInvitation, givenMember, givenPartner } from "../testing/given.ts";
import { givenConnection } from "../testing/given-connection.ts";
import { givenHost } from "../testing/given-host.ts";

async function givenRefusedHost() {
  const host = await givenHost();
  const { app, send } = host;
  /** Nothing comes of an invitation that is refused for this reason. */
  const refused = async (reason: ErrorReason, payload: object) => {
    const before = await everythingStored(app);
    const problem = expectProblem(await send.create(payload), reason);
    expect(await everythingStored(app)).toBe(before);
    return problem;
  };
  return { ...host, refused };
}

describe("nobody is invited, and nothing is written", () => {
  it("where the partner is none of the organization", async () => {
    const { app, refused } = await givenRefusedHost();
    const { id: foreign } = await givenPartner(app, (await givenMember(app)).requester);
    for (const partnerId of [uuidv7(), foreign]) {
      const { detail } = await refused("not_found", { partnerId });
      expect(detail).toBe(`There is no partner ${partnerId}`);
    }
  });

  it("where the partner is archived", async () => {
    const { app, supplier, refused } = await givenRefusedHost();
    const { id: partnerId } = await supplier({ archived_at: app.clock().toISOString() });
    const { detail } = await refused("partner_archived", { partnerId });
    expect(detail).toBe("Hafslund Bearings AS is archived: restore it first");
  });

  it("where the partner is a customer", async () => {
    const { supplier, refused } = await givenRefusedHost();
    const { id: partnerId } = await supplier({ partner_type: "customer" });
    const { errors } = await refused("validation_failed", { partnerId });
    expect(errors).toEqual([{ in: "body", path: "partnerId", message: "Must be a supplier" }]);
  });

  it("where no country is known", async () => {
    const { supplier, refused, invite } = await givenRefusedHost();
    const { id: partnerId } = await supplier({ country_code: null });
    const { errors } = await refused("validation_failed", { partnerId });
    expect(errors).toMatchObject([{ in: "body", path: "country" }]);
    expect(await invite({ partnerId, country: "SWE" })).toMatchObject({ country: "SWE" });
  });

  it.each(["businessName", "email", "country"])("where a new supplier has no %s", async (path) => {
    const { refused } = await givenRefusedHost();
    const whole = { businessName: "Lindqvist AB", email: "a@lindqvist.example", country: "SWE" };
    const { errors } = await refused("validation_failed", { ...whole, [path]: undefined });
    expect(errors).toEqual([{ in: "body", path, message: "Required, as there is no partnerId" }]);
  });

  it("where the partner is connected already", async () => {
    const { app, host, supplier, refused } = await givenRefusedHost();
    const guest = await givenMember(app, "owner", "Fjord");
    await givenConnection(app, host, guest.requester);
    const { id: connectionId } = await app.store.db
      .selectFrom("connections")
      .select("id")
      .executeTakeFirstOrThrow();
    const { id: partnerId } = await supplier({
      invitation_status: "accepted",
      guest_organization_id: guest.requester,
    });
    const { conflict } = await refused("already_connected", { partnerId });
    expect(conflict).toEqual({ connectionId });
  });

  it("where an invitation is pending", async () => {
    const { app, host, refused } = await givenRefusedHost();
    const { id, partner_id: partnerId } = await givenInvitation(app, host);
    const { conflict, detail } = await refused("invitation_already_pending", {
      partnerId,
      country: "SWE",
    });
    expect(conflict).toEqual({ invitationId: id });
    expect(detail).toBe("Hafslund Bearings AS has a pending invitation already");
  });
});
