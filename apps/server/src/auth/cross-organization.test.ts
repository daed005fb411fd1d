import { randomUUID } from "node:crypto";
import type { Permission, Role } from "@liaison/contracts";
import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenInvitation, givenMember, givenOrganization, givenPartner } from "../testing/given.ts";
import { givenApiToken } from "../testing/given-api-token.ts";
import { givenConnection } from "../testing/given-connection.ts";
import { createTestApplication } from "../testing/test-application.ts";
import { trpcQuery } from "../testing/trpc-request.ts";

const listPartners = "/v1/partners?partner_types=customer&partner_types=supplier&limit=99&offset=0";
const readPartners: readonly Permission[] = ["partners.read"];

/** Northwind asks, Fjord is asked; each has a partner of its own. */
async function givenTwoOrganizations(role: Role = "owner") {
  const app = await createTestApplication();
  const northwind = await givenMember(app, role, "Northwind Traders");
  const fjord = await givenMember(app, "owner", "Fjord Components AB");
  const ofNorthwind = await givenPartner(app, northwind.requester, {
    company_name: "Of Northwind",
  });
  const ofFjord = await givenPartner(app, fjord.requester, { company_name: "Of Fjord" });
  const asking = { ...northwind, target: fjord.requester };
  return { app, northwind, fjord, asking, ofNorthwind, ofFjord };
}

describe("a connected organization that granted it", () => {
  it.each([
    ["as the guest", "guest"],
    ["as the host", "host"],
  ])("%s, shows its directory and nobody else's", async (_, fjordIs) => {
    const { app, northwind, fjord, asking } = await givenTwoOrganizations();
    await (fjordIs === "guest"
      ? givenConnection(app, northwind, fjord.requester, { grantedByGuest: readPartners })
      : givenConnection(app, fjord, northwind.requester, { grantedByHost: readPartners }));
    const own = await app.store.db
      .selectFrom("partners")
      .select("id")
      .where("organization_id", "=", fjord.requester)
      .orderBy("id")
      .execute();
    const { items } = (await app.get(listPartners, asking)).json();
    expect(items.map(({ id }: { id: string }) => ({ id })).toSorted(byId)).toEqual(own);
  });

  it("shows one partner, and none of other organizations", async () => {
    const { app, northwind, fjord, asking, ofFjord, ofNorthwind } = await givenTwoOrganizations();
    await givenConnection(app, northwind, fjord.requester, { grantedByGuest: readPartners });
    const third = await givenPartner(app, await givenOrganization(app));
    const found = await app.get(`/v1/partners/${ofFjord.id}`, asking);
    expect(found.json()).toMatchObject({ company_name: "Of Fjord" });
    for (const { id } of [ofNorthwind, third]) {
      expectProblem(await app.get(`/v1/partners/${id}`, asking), "not_found");
    }
    expectProblem(await app.get(`/v1/partners/${ofFjord.id}`, northwind), "not_found");
  });

  it.each<Role>(["owner", "admin", "buyer", "viewer"])("shows it to the %s", async (role) => {
    const { app, northwind, fjord, asking } = await givenTwoOrganizations(role);
    await givenConnection(app, northwind, fjord.requester, { grantedByGuest: readPartners });
    expect((await app.get(listPartners, asking)).statusCode).toBe(200);
    const input = { partner_types: ["supplier"], limit: 9, offset: 0 };
    const overTrpc = await trpcQuery(app, "partners.list", input, asking);
    expect(overTrpc.json().result.data.items).toMatchObject([{ company_name: "Of Fjord" }]);
  });

  it("shows it to an API token that may read partners", async () => {
    const { app, northwind, fjord, asking } = await givenTwoOrganizations();
    await givenConnection(app, northwind, fjord.requester, { grantedByGuest: readPartners });
    const token = await givenApiToken(app, northwind, { permissions: readPartners });
    expect((await app.get(listPartners, { ...asking, token })).statusCode).toBe(200);
  });
});

type Scene = Awaited<ReturnType<typeof givenTwoOrganizations>>;

/** Everything that one request to another organization can fail on. */
const refusals: [what: string, arrange: (scene: Scene) => Promise<Partial<Scene["asking"]>>][] = [
  ["the target does not exist", async () => ({ target: randomUUID() })],
  ["the two are not connected", async () => ({})],
  [
    "nothing was granted",
    async ({ app, northwind, fjord }) => {
      await givenConnection(app, northwind, fjord.requester);
      return {};
    },
  ],
  [
    "something else was granted",
    async ({ app, northwind, fjord }) => {
      const grantedByGuest: readonly Permission[] = ["suppliers.read", "partners.write"];
      await givenConnection(app, northwind, fjord.requester, { grantedByGuest });
      return {};
    },
  ],
  [
    "only the requester granted it",
    async ({ app, northwind, fjord }) => {
      await givenConnection(app, northwind, fjord.requester, { grantedByHost: readPartners });
      return {};
    },
  ],
  [
    "the connection has ended",
    async ({ app, northwind, fjord }) => {
      await givenConnection(app, northwind, fjord.requester, {
        status: "disconnected",
        grantedByGuest: readPartners,
      });
      return {};
    },
  ],
  [
    "the target granted it to a third organization",
    async ({ app, fjord }) => {
      const basalt = await givenMember(app);
      await givenConnection(app, basalt, fjord.requester, { grantedByGuest: readPartners });
      return {};
    },
  ],
  [
    "a third organization granted it to the requester",
    async ({ app, northwind }) => {
      const basalt = await givenOrganization(app);
      await givenConnection(app, northwind, basalt, { grantedByGuest: readPartners });
      return {};
    },
  ],
  [
    "the API token may not read partners itself",
    async ({ app, northwind, fjord }) => {
      await givenConnection(app, northwind, fjord.requester, { grantedByGuest: readPartners });
      return { token: await givenApiToken(app, northwind, { permissions: ["suppliers.read"] }) };
    },
  ],
  [
    "the user is no member of the requester",
    async ({ app, northwind, fjord }) => {
      await givenConnection(app, northwind, fjord.requester, { grantedByGuest: readPartners });
      return { token: (await givenMember(app)).token };
    },
  ],
];

describe("it is refused, and told the same, when", () => {
  it.each(refusals)("%s", async (_, arrange) => {
    const scene = await givenTwoOrganizations();
    const as = { ...scene.asking, ...(await arrange(scene)) };
    for (const path of [listPartners, `/v1/partners/${scene.ofFjord.id}`]) {
      const { requestId, ...problem } = expectProblem(
        await scene.app.get(path, as),
        "permission_denied",
      );
      expect(problem).toEqual({
        type: "urn:liaison:problem:permission_denied",
        title: "Permission denied",
        status: 403,
        detail: "You do not have access to this organization",
        reason: "permission_denied",
      });
    }
  });
});

describe("what is not shareable", () => {
  it("stays an organization's own, whatever it granted", async () => {
    const { app, northwind, fjord, asking } = await givenTwoOrganizations();
    const grantedByGuest: readonly Permission[] = ["suppliers.read", "organization.manage"];
    await givenConnection(app, northwind, fjord.requester, { grantedByGuest });
    const { id } = await givenInvitation(app, fjord);
    for (const path of [
      "/v1/suppliers/invitations",
      `/v1/suppliers/invitations/${id}`,
      "/v1/api-tokens",
    ]) {
      const problem = expectProblem(await app.get(path, asking), "permission_denied");
      expect(problem.detail, path).toBe("You do not have access to this organization");
    }
  });

  it("cannot be reached by its id either", async () => {
    const { app, northwind, fjord } = await givenTwoOrganizations();
    const { id } = await givenInvitation(app, fjord);
    expectProblem(await app.get(`/v1/suppliers/invitations/${id}`, northwind), "not_found");
  });
});

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
