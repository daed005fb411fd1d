import { listEndpoints, type Role } from "@liaison/contracts";
import { appRouter } from "@liaison/contracts/router";
import type { InjectOptions } from "fastify";
import { describe, expect, it } from "vitest";
import {
  givenInvitation,
  givenMember,
  givenMembership,
  givenPartner,
  givenUser,
} from "../testing/given.ts";
import { givenApiToken } from "../testing/given-api-token.ts";
import { createTestApplication, type TestApplication } from "../testing/test-application.ts";

type Member = Awaited<ReturnType<typeof givenMember>>;

/** A request that succeeds for whoever may make it. */
type PrepareRequest = (app: TestApplication, owner: Member) => Promise<InjectOptions>;

const everybody: readonly Role[] = ["owner", "admin", "buyer", "viewer"];
const managers: readonly Role[] = ["owner", "admin"];

const rules: Record<string, { allowed: readonly Role[]; prepare: PrepareRequest }> = {
  "me.get": { allowed: everybody, prepare: async () => ({ url: "/v1/me" }) },
  "partners.list": {
    allowed: everybody,
    prepare: async () => ({ url: "/v1/partners?partner_types=supplier&limit=1&offset=0" }),
  },
  "partners.get": {
    allowed: everybody,
    prepare: async (app, { requester }) => ({
      url: `/v1/partners/${(await givenPartner(app, requester)).id}`,
    }),
  },
  "supplierInvitations.list": {
    allowed: everybody,
    prepare: async () => ({ url: "/v1/suppliers/invitations" }),
  },
  "supplierInvitations.get": {
    allowed: everybody,
    prepare: async (app, owner) => ({
      url: `/v1/suppliers/invitations/${(await givenInvitation(app, owner)).id}`,
    }),
  },
  "apiTokens.create": {
    allowed: managers,
    prepare: async () => ({
      method: "POST",
      url: "/v1/api-tokens",
      payload: { name: "Export", permissions: ["partners.read"] },
    }),
  },
  "apiTokens.list": { allowed: managers, prepare: async () => ({ url: "/v1/api-tokens" }) },
  "apiTokens.revoke": {
    allowed: managers,
    prepare: async (app, owner) => {
      await givenApiToken(app, owner);
      const { id } = await app.store.db
        .selectFrom("api_tokens")
        .select("id")
        .executeTakeFirstOrThrow();
      return { method: "DELETE", url: `/v1/api-tokens/${id}` };
    },
  },
};

it("are checked here for every procedure of the contract", () => {
  expect(Object.keys(rules)).toEqual(listEndpoints(appRouter).map(({ name }) => name));
});

describe.each(Object.entries(rules))("%s", (_, { allowed, prepare }) => {
  it(`is for ${allowed.join(", ")}`, async () => {
    const app = await createTestApplication();
    const owner = await givenMember(app);
    const request = await prepare(app, owner);
    const statuses: Record<string, number> = {};
    for (const role of everybody) {
      const user = await givenUser(app);
      await givenMembership(app, user, owner.requester, role);
      const answer = await app.request(request, { ...owner, token: user.token });
      statuses[role] = answer.statusCode;
    }
    expect(statuses).toEqual(
      Object.fromEntries(everybody.map((role) => [role, allowed.includes(role) ? 200 : 403])),
    );
  });
});

describe("a stored role", () => {
  it.each([
    ["of several is the strongest", "viewer,admin", 200],
    ["may have spaces around it", " owner ", 200],
    ["that means nothing permits nothing", "member", 403],
    ["that is empty permits nothing", "", 403],
  ])("%s", async (_, role, status) => {
    const app = await createTestApplication();
    const member = await givenMember(app);
    await app.store.db.updateTable("members").set({ role }).execute();
    expect((await app.get("/v1/api-tokens", member)).statusCode).toBe(status);
  });
});
