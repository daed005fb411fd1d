import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { givenInvitation, givenMember } from "../testing/given.ts";
import { givenInviter } from "../testing/given-inviter.ts";

describe("one invitation", () => {
  it("is read whatever its status, with who invited if asked", async () => {
    const { app, member } = await givenInviter();
    const { id } = await givenInvitation(app, member, { status: "revoked" });
    const plain = await app.get(`/v1/suppliers/invitations/${id}`, member);
    expect(plain.json()).toMatchObject({ id, status: "revoked" });
    expect(plain.json()).not.toHaveProperty("invitedBy");
    const related = await app.get(`/v1/suppliers/invitations/${id}?with[]=invitedBy`, member);
    expect(related.json().invitedBy).toEqual({
      id: member.user.id,
      firstName: "Ada",
      lastName: "Lind",
    });
  });

  it("of another organization is not there, like one that never was", async () => {
    const { app, member } = await givenInviter();
    const { id } = await givenInvitation(app, await givenMember(app));
    for (const missing of [id, uuidv7()]) {
      const answer = await app.get(`/v1/suppliers/invitations/${missing}`, member);
      expect(answer.statusCode).toBe(404);
      expect(answer.json()).toMatchObject({ reason: "not_found" });
    }
    const malformed = await app.get("/v1/suppliers/invitations/first", member);
    expect(malformed.statusCode).toBe(422);
    expect(malformed.json().errors).toMatchObject([{ in: "path", path: "id" }]);
  });
});
