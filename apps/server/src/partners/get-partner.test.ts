import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { later } from "../testing/adjustable-clock.ts";
import { givenInvitation, givenMember, givenPartner } from "../testing/given.ts";
import { createTestApplication } from "../testing/test-application.ts";

const dayMs = 24 * 60 * 60 * 1000;

describe("one partner", () => {
  it("is read whole, archived or not", async () => {
    const app = await createTestApplication();
    const member = await givenMember(app, "viewer");
    const { id } = await givenPartner(app, member.requester, {
      archived_at: "2026-01-01T00:00:00.000Z",
    });
    const answer = await app.get(`/v1/partners/${id.toUpperCase()}`, member);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ id, archived_at: "2026-01-01T00:00:00.000Z" });
    expect(answer.json()).not.toHaveProperty("company_name_key");
  });

  it("is no longer invited when its invitation has run out, not in lists either", async () => {
    const app = await createTestApplication();
    const member = await givenMember(app, "viewer");
    const { id } = await givenPartner(app, member.requester, { invitation_status: "invited" });
    const expires_at = later(app.clock, dayMs);
    await givenInvitation(app, member, { partner_id: id, expires_at });
    const invited =
      "/v1/partners?partner_types=supplier&invitation_statuses=invited&limit=9&offset=0";
    expect((await app.get(invited, member)).json()).toMatchObject({ total_items: 1 });

    app.clock.advance(dayMs);
    expect((await app.get(invited, member)).json()).toMatchObject({ total_items: 0 });
    const answer = await app.get(`/v1/partners/${id}`, member);
    expect(answer.json()).toMatchObject({ invitation_status: null, version: 2 });
  });

  it("of another organization is not there, like one that never was", async () => {
    const app = await createTestApplication();
    const member = await givenMember(app);
    const stranger = await givenMember(app);
    const { id } = await givenPartner(app, stranger.requester);
    for (const missing of [id, uuidv7()]) {
      const answer = await app.get(`/v1/partners/${missing}`, member);
      expect(answer.statusCode).toBe(404);
      expect(answer.json()).toMatchObject({
        reason: "not_found",
        detail: `There is no partner ${missing}`,
      });
    }
  });

  it("is named by a UUID", async () => {
    const app = await createTestApplication();
    const answer = await app.get("/v1/partners/1", await givenMember(app));
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors).toEqual([{ in: "path", path: "id", message: "Must be a UUID" }]);
  });
});
