import { type Me, Permission } from "@liaison/contracts";
import { describe, expect, it } from "vitest";
import { givenMember, givenMembership, givenOrganization, givenUser } from "../testing/given.ts";
import { givenApiToken } from "../testing/given-api-token.ts";
import { givenConnection } from "../testing/given-connection.ts";
import { createTestApplication, type TestApplication } from "../testing/test-application.ts";

async function readMe(app: TestApplication, token: string): Promise<Me> {
  const answer = await app.get("/v1/me", { token });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

describe("who is signed in", () => {
  it("is told apart by name and address", async () => {
    const app = await createTestApplication();
    const user = await givenUser(app, { firstName: "Elin", lastName: "Sjöström" });
    expect(await readMe(app, user.token)).toEqual({
      user: {
        id: user.id,
        email: user.email,
        emailVerified: true,
        firstName: "Elin",
        lastName: "Sjöström",
      },
      organizations: [],
    });
  });

  it("may not have confirmed the address yet", async () => {
    const app = await createTestApplication();
    const { token } = await givenUser(app);
    await app.store.db.updateTable("users").set({ email_verified: 0 }).execute();
    expect((await readMe(app, token)).user.emailVerified).toBe(false);
  });

  it("is the same over tRPC", async () => {
    const app = await createTestApplication();
    const { token } = await givenMember(app);
    const overTrpc = await app.get("/trpc/me.get", { token });
    expect(overTrpc.json().result.data).toEqual(await readMe(app, token));
  });
});

describe("the organizations", () => {
  it("are those the user is a member of, by name, with what the role permits", async () => {
    const app = await createTestApplication();
    const { user, token, requester: northwind } = await givenMember(app, "viewer", "Northwind");
    const basalt = await givenOrganization(app, "Basalt");
    await givenMembership(app, user, basalt, "admin");
    await givenMember(app, "owner", "Somebody else's");
    expect((await readMe(app, token)).organizations).toEqual([
      {
        id: basalt,
        name: "Basalt",
        role: "admin",
        permissions: [...Permission.options],
        targets: [],
      },
      {
        id: northwind,
        name: "Northwind",
        role: "viewer",
        permissions: ["partners.read", "suppliers.read", "connections.read", "events.read"],
        targets: [],
      },
    ]);
  });

  it("leave out one where the stored role means nothing", async () => {
    const app = await createTestApplication();
    const { token } = await givenMember(app, "viewer");
    await app.store.db.updateTable("members").set({ role: "member" }).execute();
    expect((await readMe(app, token)).organizations).toEqual([]);
  });

  it("are, for an API token, the one it is bound to with what it may do there", async () => {
    const app = await createTestApplication();
    const member = await givenMember(app, "buyer");
    await givenMembership(app, member.user, await givenOrganization(app));
    const permissions: readonly Permission[] = ["organization.manage", "partners.read"];
    const token = await givenApiToken(app, member, { permissions });
    const { user, organizations } = await readMe(app, token);
    expect(user.id).toBe(member.user.id);
    expect(organizations).toMatchObject([
      { id: member.requester, role: "buyer", permissions: ["partners.read"] },
    ]);
  });
});

describe("the targets", () => {
  it("are the connected organizations that granted something, by name", async () => {
    const app = await createTestApplication();
    const northwind = await givenMember(app);
    const zinc = await givenMember(app, "owner", "Zinc Oy");
    const fjord = await givenOrganization(app, "Fjord");
    await givenConnection(app, northwind, fjord, {
      grantedByGuest: ["suppliers.read", "partners.read"],
    });
    await givenConnection(app, zinc, northwind.requester, { grantedByHost: ["partners.read"] });
    expect((await readMe(app, northwind.token)).organizations[0]?.targets).toEqual([
      { id: fjord, name: "Fjord", permissions: ["partners.read", "suppliers.read"] },
      { id: zinc.requester, name: "Zinc Oy", permissions: ["partners.read"] },
    ]);
  });

  it("are none where nothing was granted, only given, or the connection has ended", async () => {
    const app = await createTestApplication();
    const northwind = await givenMember(app);
    const [silent, receiving, former] = [
      await givenOrganization(app),
      await givenOrganization(app),
      await givenOrganization(app),
    ];
    await givenConnection(app, northwind, silent);
    await givenConnection(app, northwind, receiving, { grantedByHost: ["partners.read"] });
    await givenConnection(app, northwind, former, {
      status: "disconnected",
      grantedByGuest: ["partners.read"],
    });
    expect((await readMe(app, northwind.token)).organizations[0]?.targets).toEqual([]);
  });

  it("show only what the caller may use of a grant", async () => {
    const app = await createTestApplication();
    const viewer = await givenMember(app, "viewer");
    const fjord = await givenOrganization(app, "Fjord");
    const basalt = await givenOrganization(app, "Basalt");
    await givenConnection(app, viewer, fjord, {
      grantedByGuest: ["partners.read", "partners.write"],
    });
    await givenConnection(app, viewer, basalt, { grantedByGuest: ["partners.write"] });
    expect((await readMe(app, viewer.token)).organizations[0]?.targets).toEqual([
      { id: fjord, name: "Fjord", permissions: ["partners.read"] },
    ]);
  });

  it("belong to the organization that received the grant", async () => {
    const app = await createTestApplication();
    const northwind = await givenMember(app, "owner", "Northwind");
    const basalt = await givenOrganization(app, "Basalt");
    await givenMembership(app, northwind.user, basalt);
    const fjord = await givenOrganization(app, "Fjord");
    await givenConnection(app, northwind, fjord, { grantedByGuest: ["partners.read"] });
    const { organizations } = await readMe(app, northwind.token);
    expect(organizations.map(({ name, targets }) => [name, targets.length])).toEqual([
      ["Basalt", 0],
      ["Northwind", 1],
    ]);
  });
});
