import { describe, expect, it } from "vitest";
import { givenMembership, givenOrganization, givenUser } from "../testing/given.ts";
import { givenAccount, signIn } from "../testing/given-account.ts";
import type { TestApplication } from "../testing/test-application.ts";

function post(app: TestApplication, token: string, path: string, payload: object) {
  const url = `/api/auth/organization/${path}`;
  return app.request({ method: "POST", url, payload }, { token });
}

function createOrganization(app: TestApplication, token: string, slug = "acme") {
  return post(app, token, "create", { name: "Acme Bearings", slug });
}

function readHistory(app: TestApplication, organizationId: string) {
  return app.store.db
    .selectFrom("events")
    .select(["type", "subject_id", "actor_user_id", "actor_name", "data"])
    .where("organization_id", "=", organizationId)
    .orderBy("id")
    .execute();
}

const unacceptable = [
  [{ name: " " }, "name: Must have at least 1 character"],
  [{ name: "a".repeat(101) }, "name: Must have at most 100 characters"],
  [{ name: "Acme\nBearings" }, "name: Must not contain control characters"],
  [{ slug: "Acme" }, "slug: Must have 1 to 60 small letters, digits and hyphens"],
  [{ slug: "a/b" }, "slug: "],
  [{ slug: "a".repeat(61) }, "slug: "],
  [{ logo: "https://acme.example/logo.png" }, "logo"],
  [{ metadata: { a: "b" } }, "metadata"],
] as const;

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

  it.each(unacceptable)("is refused with %o", async (fields, message) => {
    const { app, user } = await givenAccount();
    const payload = { name: "Acme Bearings", slug: "acme", ...fields };
    const answer = await post(app, user.token, "create", payload);
    expect(answer.statusCode, answer.body).toBe(400);
    expect(answer.json().message).toContain(message);
  });

  it.each(unacceptable)("is not changed to %o", async (fields, message) => {
    const { app, user } = await givenAccount();
    await createOrganization(app, user.token);
    const answer = await post(app, user.token, "update", { data: fields });
    expect(answer.statusCode, answer.body).toBe(400);
    expect(answer.json().message).toContain(message);
  });

  it("is its creator's, whoever else is named, and may wait to be acted for", async () => {
    const { app, user } = await givenAccount();
    const other = await givenUser(app);
    await createOrganization(app, user.token);
    const payload = { name: "Acme Rollers", slug: "rollers", userId: other.id };
    const options = { keepCurrentActiveOrganization: true };
    const answer = await post(app, user.token, "create", { ...payload, ...options });
    expect(answer.statusCode, answer.body).toBe(200);
    expect((await app.get("/v1/me", user)).json().organizations).toHaveLength(2);
    expect((await app.get("/v1/me", other)).json().organizations).toEqual([]);
  });

  it("is one of ten at most", async () => {
    const { app, user } = await givenAccount();
    for (let made = 0; made < 10; made += 1) {
      expect((await createOrganization(app, user.token, `acme-${made}`)).statusCode).toBe(200);
    }
    expect((await createOrganization(app, user.token, "acme-10")).statusCode).toBe(403);
  });

  it("has a history from the start", async () => {
    const { app, user } = await givenAccount();
    const { id } = (await createOrganization(app, user.token)).json();
    await post(app, user.token, "update", { data: { name: " Acme Rollers " } });
    const actor = { subject_id: id, actor_user_id: user.id, actor_name: "Ada Lind" };
    expect(await readHistory(app, id)).toEqual([
      {
        ...actor,
        type: "organization.created",
        data: JSON.stringify({ name: "Acme Bearings", slug: "acme" }),
      },
      {
        ...actor,
        type: "organization.updated",
        data: JSON.stringify({ name: "Acme Rollers", slug: "acme" }),
      },
    ]);
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
  async function givenColleagues() {
    const { app, user: owner } = await givenAccount();
    const { id: organizationId } = (await createOrganization(app, owner.token)).json();
    const buyer = await givenUser(app);
    await givenMembership(app, buyer, organizationId, "buyer");
    const { id: memberId } = await app.store.db
      .selectFrom("members")
      .select("id")
      .where("user_id", "=", buyer.id)
      .executeTakeFirstOrThrow();
    const changeRole = (token: string, role: string | string[]) =>
      post(app, token, "update-member-role", { organizationId, memberId, role });
    const history = async () => (await readHistory(app, organizationId)).slice(1);
    return { app, owner, buyer, organizationId, memberId, changeRole, history };
  }

  it("are managed by owners and admins, not by those who only trade", async () => {
    const { app, owner, buyer, changeRole, history } = await givenColleagues();
    expect((await changeRole(buyer.token, "owner")).statusCode).toBe(403);
    expect(await history()).toEqual([]);
    expect((await changeRole(owner.token, "admin")).statusCode).toBe(200);
    expect((await app.get("/v1/me", buyer)).json().organizations).toMatchObject([
      { role: "admin" },
    ]);
  });

  it.each(["emperor", "member", "buyer,viewer"])("cannot be made %j", async (role) => {
    const { owner, changeRole, history } = await givenColleagues();
    expect((await changeRole(owner.token, role)).statusCode).toBe(400);
    expect((await changeRole(owner.token, ["admin", role])).statusCode).toBe(400);
    expect(await history()).toEqual([]);
  });

  it("leave a trace when they are given a role and removed", async () => {
    const { app, owner, buyer, organizationId, memberId, changeRole, history } =
      await givenColleagues();
    await changeRole(owner.token, "viewer");
    const removal = { organizationId, memberIdOrEmail: memberId };
    expect((await post(app, owner.token, "remove-member", removal)).statusCode).toBe(200);
    const data = JSON.stringify({ userId: buyer.id, role: "viewer" });
    const byOwner = { subject_id: memberId, actor_user_id: owner.id, actor_name: "Ada Lind", data };
    expect(await history()).toEqual([
      { ...byOwner, type: "member.role_changed" },
      { ...byOwner, type: "member.removed" },
    ]);
  });

  it("leave a trace when they leave", async () => {
    const { app, buyer, organizationId, memberId, history } = await givenColleagues();
    expect((await post(app, buyer.token, "leave", { organizationId })).statusCode).toBe(200);
    expect(await history()).toMatchObject([
      { type: "member.left", subject_id: memberId, actor_user_id: buyer.id },
    ]);
  });
});
