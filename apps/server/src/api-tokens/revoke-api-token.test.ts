import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember } from "../testing/given.ts";
import { givenApiToken } from "../testing/given-api-token.ts";
import { createTestApplication, type Requester } from "../testing/test-application.ts";

async function givenToken() {
  const app = await createTestApplication();
  const member = await givenMember(app);
  const token = await givenApiToken(app, member);
  const { id } = await app.store.db.selectFrom("api_tokens").select("id").executeTakeFirstOrThrow();
  const revoke = (as: Partial<Requester> = member, tokenId = id) =>
    app.request({ method: "DELETE", url: `/v1/api-tokens/${tokenId}` }, as);
  return { app, member, token, id, revoke };
}

describe("revoking an API token", () => {
  it("ends it with the next request", async () => {
    const { app, member, token, id, revoke } = await givenToken();
    expect((await app.get("/v1/me", { token })).statusCode).toBe(200);
    const answer = await revoke();
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ id, revokedAt: "2026-03-01T12:00:00.000Z" });
    expectProblem(await app.get("/v1/me", { token }), "unauthenticated");
    expect((await app.get("/v1/me", member)).statusCode).toBe(200);
  });

  it("again answers the same and changes nothing", async () => {
    const { app, revoke } = await givenToken();
    const first = await revoke();
    app.clock.advance(60_000);
    const second = await revoke();
    expect(second.statusCode).toBe(200);
    expect(second.json()).toEqual(first.json());
  });

  it("is in the organization's history once", async () => {
    const { app, member, id, revoke } = await givenToken();
    await revoke();
    await revoke();
    const events = await app.store.db.selectFrom("events").selectAll().execute();
    expect(events).toMatchObject([
      {
        organization_id: member.requester,
        type: "api_token.revoked",
        subject_id: id,
        actor_user_id: member.user.id,
        data: '{"name":"Nightly export"}',
      },
    ]);
  });

  it("is something that a token may do to itself", async () => {
    const { app, member, token, revoke } = await givenToken();
    const as = { ...member, token };
    expect((await revoke(as)).statusCode).toBe(200);
    expectProblem(await app.get("/v1/me", as), "unauthenticated");
  });

  it("is not possible for a token of another organization", async () => {
    const { app, token, revoke } = await givenToken();
    expectProblem(await revoke(await givenMember(app)), "not_found");
    expect((await app.get("/v1/me", { token })).statusCode).toBe(200);
  });

  it("needs a token that there is", async () => {
    const { member, revoke } = await givenToken();
    const id = randomUUID();
    const problem = expectProblem(await revoke(member, id), "not_found");
    expect(problem.detail).toBe(`There is no API token ${id}`);
    expect(expectProblem(await revoke(member, "1"), "validation_failed").errors).toMatchObject([
      { in: "path", path: "id", message: "Must be a UUID" },
    ]);
  });

  it("works for clients that call an empty body JSON", async () => {
    const { app, member, id } = await givenToken();
    const headers = { "content-type": "application/json" };
    const answer = await app.request(
      { method: "DELETE", url: `/v1/api-tokens/${id}`, headers },
      member,
    );
    expect(answer.statusCode).toBe(200);
  });
});
