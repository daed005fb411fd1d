import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { givenMember, givenPartner } from "../testing/given.ts";
import { createTestApplication } from "../testing/test-application.ts";

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
