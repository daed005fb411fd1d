import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember, givenMembership, givenOrganization, givenPartner } from "../testing/given.ts";
import { givenApiToken } from "../testing/given-api-token.ts";
import { createTestApplication } from "../testing/test-application.ts";

const minuteMs = 60_000;
const listPartners = "/v1/partners?partner_types=supplier&limit=10&offset=0";

async function givenMemberWithToken(token: Parameters<typeof givenApiToken>[2] = {}) {
  const app = await createTestApplication();
  const member = await givenMember(app, "admin");
  const as = { ...member, token: await givenApiToken(app, member, token) };
  return { app, member, as };
}

describe("an API token", () => {
  it("reads what its creator may read", async () => {
    const { app, as } = await givenMemberWithToken();
    const { company_name } = await givenPartner(app, as.requester);
    expect((await app.get(listPartners, as)).json().items).toMatchObject([{ company_name }]);
  });

  it("acts for the organization it is bound to, without its being named", async () => {
    const { app, as } = await givenMemberWithToken();
    const answer = await app.get("/v1/suppliers/invitations", { token: as.token });
    expect(answer.statusCode, answer.body).toBe(200);
  });

  it("acts for no other organization of its creator", async () => {
    const { app, member, as } = await givenMemberWithToken();
    const other = await givenOrganization(app);
    await givenMembership(app, member.user, other);
    const asOther = { token: as.token, requester: other, target: other };
    expectProblem(await app.get(listPartners, asOther), "permission_denied");
    expect((await app.get(listPartners, { ...asOther, token: member.token })).statusCode).toBe(200);
  });

  it("lasts until the moment it expires", async () => {
    const { app, as } = await givenMemberWithToken({ expires_at: "2026-03-01T12:01:00.000Z" });
    app.clock.advance(minuteMs - 1);
    expect((await app.get("/v1/me", as)).statusCode).toBe(200);
    app.clock.advance(1);
    expectProblem(await app.get("/v1/me", as), "unauthenticated");
  });

  it("is dead once revoked", async () => {
    const { app, as } = await givenMemberWithToken({ revoked_at: "2026-03-01T11:59:59.000Z" });
    expectProblem(await app.get("/v1/me", as), "unauthenticated");
  });

  it("can do what it was made for and no more", async () => {
    const { app, as } = await givenMemberWithToken({ permissions: ["suppliers.read"] });
    expect((await app.get("/v1/suppliers/invitations", as)).statusCode).toBe(200);
    const problem = expectProblem(await app.get(listPartners, as), "permission_denied");
    expect(problem.detail).toBe("Requires the partners.read permission");
    expectProblem(await app.get("/v1/api-tokens", as), "permission_denied");
  });

  it("can do no more than its creator still can", async () => {
    const { app, member, as } = await givenMemberWithToken();
    expect((await app.get("/v1/api-tokens", as)).statusCode).toBe(200);
    await app.store.db
      .updateTable("members")
      .set({ role: "viewer" })
      .where("user_id", "=", member.user.id)
      .execute();
    expectProblem(await app.get("/v1/api-tokens", as), "permission_denied");
    expect((await app.get(listPartners, as)).statusCode).toBe(200);
  });

  it("can do nothing once its creator has left the organization", async () => {
    const { app, member, as } = await givenMemberWithToken();
    await app.store.db.deleteFrom("members").where("user_id", "=", member.user.id).execute();
    expectProblem(await app.get(listPartners, as), "permission_denied");
    expect((await app.get("/v1/me", as)).json().organizations).toEqual([]);
  });

  it("cannot sign in to the account of its creator", async () => {
    const { app, as } = await givenMemberWithToken();
    const session = await app.get("/api/auth/get-session", { token: as.token });
    expect(session.json()).toBeNull();
  });
});

describe("when an API token was last used", () => {
  it("is written down once a minute", async () => {
    const { app, as } = await givenMemberWithToken();
    const useAfter = async (milliseconds: number) => {
      app.clock.advance(milliseconds);
      await app.get("/v1/me", as);
    };
    const lastUse = async () => {
      const { last_used_at } = await app.store.db
        .selectFrom("api_tokens")
        .select("last_used_at")
        .executeTakeFirstOrThrow();
      return last_used_at;
    };
    // It is written once the request is answered.
    await useAfter(0);
    await expect.poll(lastUse).toBe("2026-03-01T12:00:00.000Z");
    await useAfter(minuteMs - 1);
    expect(await lastUse()).toBe("2026-03-01T12:00:00.000Z");
    await useAfter(1);
    await expect.poll(lastUse).toBe("2026-03-01T12:01:00.000Z");
  });
});
