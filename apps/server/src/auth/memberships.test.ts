import { describe, expect, it } from "vitest";
import { givenMembership, givenOrganization, givenUser } from "../testing/given.ts";
import { givenAccount, signIn } from "../testing/given-account.ts";
import type { TestApplication } from "../testing/test-application.ts";

function createOrganization(app: TestApplication, token: string, slug = "acme") {
  const url = "/api/auth/organization/create";
  const payload = { name: "Acme Bearings", slug };
  return app.request({ method: "POST", url, payload }, { token });
}

describe("a new organization", () => {
  it("has its creator as owner, whose session acts for it from then on", async () => {
    const { app, user } = await givenAccount();
    const { id } = (await createOrganization(app, user.token)).json();
    expect((await app.get("/v1/me", user)).json().organizations).toMatchObject([
      { id, name: "Acme Bearings", role: "owner" },
    ]);
    const invitations = await app.get("/v1/suppliers/invitations", { token: user.token });
    expect(invitations.statusCode, invitations.body).toBe(200);
  });

  it("needs somebody who is signed in, and a name of its own in addresses", async () => {
    const { app, user } = await givenAccount();
    expect((await createOrganization(app, "made-up")).statusCode).toBe(401);
    expect((await createOrganization(app, user.token)).statusCode).toBe(200);
    expect((await createOrganization(app, user.token)).statusCode).toBe(400);
  });

  it("cannot be deleted by its owner", async () => {
    const { app, user } = await givenAccount();
    const { id } = (await createOrganization(app, user.token)).json();
    const url = "/api/auth/organization/delete";
    const payload = { organizationId: id };
    const answer = await app.request({ method: "POST", url, payload }, user);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect((await app.get("/v1/me", user)).json().organizations).toHaveLength(1);
  });
});

describe("a new session", () => {
  it("acts for the organization that the user joined first", async () => {
    const { app, user } = await givenAccount();
    const first = await givenOrganization(app);
    const second = await givenOrganization(app);
    await givenMembership(app, user, first, "viewer");
    app.clock.advance(1000);
    await givenMembership(app, user, second, "owner");
    const { token } = (await signIn(app, user.email)).json();
    expect((await app.get("/v1/suppliers/invitations", { token })).statusCode).toBe(200);
    expect((await app.get("/v1/api-tokens", { token })).statusCode, "as a viewer").toBe(403);
  });

  it("can be switched to another of the user's organizations, and to no other", async () => {
    const { app, user } = await givenAccount();
    await givenMembership(app, user, await givenOrganization(app), "viewer");
    const second = await givenOrganization(app);
    await givenMembership(app, user, second, "owner");
    const switchTo = (organizationId: string) =>
      app.request(
        {
          method: "POST",
          url: "/api/auth/organization/set-active",
          payload: { organizationId },
        },
        { token: user.token },
      );
    expect((await switchTo(await givenOrganization(app))).statusCode).toBe(403);
    expect((await switchTo(second)).statusCode).toBe(200);
    expect((await app.get("/v1/api-tokens", { token: user.token })).statusCode).toBe(200);
  });
});

describe("members", () => {
  it("are managed by owners and admins, not by those who only trade", async () => {
    const { app, user: owner } = await givenAccount();
    const { id: organizationId } = (await createOrganization(app, owner.token)).json();
    const buyer = await givenUser(app);
    await givenMembership(app, buyer, organizationId, "buyer");
    const changeRole = (token: string, memberId: string, role: string) =>
      app.request(
        {
          method: "POST",
          url: "/api/auth/organization/update-member-role",
          payload: { organizationId, memberId, role },
        },
        { token },
      );
    const { id } = await app.store.db
      .selectFrom("members")
      .select("id")
      .where("user_id", "=", buyer.id)
      .executeTakeFirstOrThrow();
    expect((await changeRole(buyer.token, id, "owner")).statusCode).toBe(403);
    expect((await changeRole(owner.token, id, "emperor")).statusCode).toBe(400);
    expect((await changeRole(owner.token, id, "admin")).statusCode).toBe(200);
    expect((await app.get("/v1/me", buyer)).json().organizations).toMatchObject([
      { role: "admin" },
    ]);
  });
});
