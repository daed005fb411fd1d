import { describe, expect, it } from "vitest";
import { everythingStored } from "../testing/everything-stored.ts";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember } from "../testing/given.ts";
import { givenApiToken } from "../testing/given-api-token.ts";
import {
  createTestApplication,
  type Requester,
  type TestApplication,
} from "../testing/test-application.ts";

function createToken(app: TestApplication, as: Partial<Requester>, input: object) {
  return app.request({ method: "POST", url: "/v1/api-tokens", payload: input }, as);
}

const exportToken = { name: "Nightly export", permissions: ["partners.read"] };

describe("a new API token", () => {
  it("is shown with what it was made of, and works", async () => {
    const app = await createTestApplication();
    const member = await givenMember(app);
    const answer = await createToken(app, member, {
      name: "  Nightly export ",
      permissions: ["suppliers.read", "partners.read", "partners.read"],
      expiresAt: "2026-12-31T23:00:00Z",
    });
    const { apiToken, token } = answer.json();
    expect(apiToken).toEqual({
      id: expect.any(String),
      name: "Nightly export",
      permissions: ["suppliers.read", "partners.read"],
      createdBy: { id: member.user.id, firstName: "Ada", lastName: "Lind" },
      createdAt: "2026-03-01T12:00:00.000Z",
      expiresAt: "2026-12-31T23:00:00.000Z",
      lastUsedAt: null,
      revokedAt: null,
    });
    expect(token).toMatch(/^liaison_[\w-]{43}$/);
    const me = await app.get("/v1/me", { token });
    expect(me.json().organizations).toMatchObject([{ id: member.requester }]);
  });

  it.each([undefined, null])("does not expire when it says %s", async (expiresAt) => {
    const app = await createTestApplication();
    const member = await givenMember(app);
    const { apiToken } = (await createToken(app, member, { ...exportToken, expiresAt })).json();
    expect(apiToken.expiresAt).toBeNull();
  });

  it("is not kept: no column of any table has it", async () => {
    const app = await createTestApplication();
    const member = await givenMember(app);
    const { apiToken, token } = (await createToken(app, member, exportToken)).json();
    const stored = await everythingStored(app);
    expect(stored).toContain(apiToken.id);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(token.replace("liaison_", ""));
  });

  it("is in the organization's history, without its secret", async () => {
    const app = await createTestApplication();
    const member = await givenMember(app);
    const { apiToken, token } = (await createToken(app, member, exportToken)).json();
    const events = await app.store.db.selectFrom("events").selectAll().execute();
    expect(events).toMatchObject([
      {
        organization_id: member.requester,
        type: "api_token.created",
        subject_type: "api_token",
        subject_id: apiToken.id,
        actor_user_id: member.user.id,
        actor_name: "Ada Lind",
        requester_organization_id: member.requester,
        created_at: "2026-03-01T12:00:00.000Z",
      },
    ]);
    expect(JSON.parse(events[0]?.data ?? "")).toEqual({ ...exportToken, expiresAt: null });
    expect(JSON.stringify(events)).not.toContain(token);
  });
});

describe("it is refused", () => {
  it.each<[string, object, path: string]>([
    ["a moment that has passed", { expiresAt: "2026-03-01T11:59:59Z" }, "expiresAt"],
    ["this very moment", { expiresAt: "2026-03-01T12:00:00Z" }, "expiresAt"],
    ["a day without a time", { expiresAt: "2026-12-31" }, "expiresAt"],
    ["no name", { name: " " }, "name"],
    ["a long name", { name: "x".repeat(101) }, "name"],
    ["no permissions", { permissions: [] }, "permissions"],
    ["an unknown permission", { permissions: ["partners.steal"] }, "permissions.0"],
    ["an unknown field", { expires_at: null }, "expires_at"],
  ])("with %s", async (_, input, path) => {
    const app = await createTestApplication();
    const member = await givenMember(app);
    const answer = await createToken(app, member, { ...exportToken, ...input });
    const problem = expectProblem(answer, "validation_failed");
    expect(problem.errors).toMatchObject([{ in: "body", path }]);
    expect(await app.store.db.selectFrom("api_tokens").select("id").execute()).toEqual([]);
  });

  it.each(["buyer", "viewer"] as const)("to a %s", async (role) => {
    const app = await createTestApplication();
    const member = await givenMember(app, role);
    expectProblem(await createToken(app, member, exportToken), "permission_denied");
  });

  it("to an API token, whose revocation another would outlive", async () => {
    const app = await createTestApplication();
    const member = await givenMember(app);
    const as = { ...member, token: await givenApiToken(app, member) };
    const problem = expectProblem(await createToken(app, as, exportToken), "permission_denied");
    expect(problem.detail).toBe("An API token cannot create another");
  });
});
