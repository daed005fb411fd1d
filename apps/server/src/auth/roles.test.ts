import { listEndpoints, type Role } from "@liaison/contracts";
import { appRouter } from "@liaison/contracts/router";
import { describe, expect, it } from "vitest";
import { givenMember, givenMembership, givenUser } from "../testing/given.ts";
import { procedureRequests } from "../testing/procedure-requests.ts";
import { createTestApplication } from "../testing/test-application.ts";

const everybody: readonly Role[] = ["owner", "admin", "buyer", "viewer"];
const buyers: readonly Role[] = ["owner", "admin", "buyer"];
const managers: readonly Role[] = ["owner", "admin"];
const refused = [403, "permission_denied"];

const allowedRoles: Readonly<Record<string, readonly Role[]>> = {
  "me.get": everybody,
  "partners.list": everybody,
  "partners.get": everybody,
  "partners.create": buyers,
  "partners.update": buyers,
  "partners.archive": buyers,
  "partners.restore": buyers,
  "partners.history": everybody,
  "partners.import": buyers,
  "partners.getImport": buyers,
  "partners.commitImport": buyers,
  "partners.export": everybody,
  "supplierInvitations.list": everybody,
  "supplierInvitations.get": everybody,
  "supplierInvitations.create": buyers,
  "supplierInvitations.createMany": buyers,
  "supplierInvitations.resend": buyers,
  "supplierInvitations.revoke": buyers,
  "supplierInvitations.history": everybody,
  "receivedInvitations.list": everybody,
  "receivedInvitations.preview": everybody,
  "receivedInvitations.accept": managers,
  "receivedInvitations.decline": everybody,
  "receivedInvitations.requestNewLink": everybody,
  "connections.list": everybody,
  "connections.get": everybody,
  "connections.setGrants": managers,
  "connections.disconnect": managers,
  "events.list": everybody,
  "apiTokens.create": managers,
  "apiTokens.list": managers,
  "apiTokens.revoke": managers,
};

/** What each procedure answers with when all is well. */
const statuses = new Map(
  listEndpoints(appRouter).map(({ name, route }) => [name, route.status ?? 200]),
);

it("are checked here for every procedure of the contract", () => {
  const names = [...statuses.keys()];
  expect(Object.keys(allowedRoles)).toEqual(names);
  expect(Object.keys(procedureRequests)).toEqual(names);
});

describe.each(Object.entries(procedureRequests))("%s", (name, prepare) => {
  const allowed = allowedRoles[name] ?? [];

  it(`is for ${allowed.join(", ")}`, async () => {
    const app = await createTestApplication();
    const owner = await givenMember(app);
    const outcomes: Partial<Record<Role, unknown>> = {};
    for (const role of everybody) {
      const user = await givenUser(app);
      await givenMembership(app, user, owner.requester, role);
      const request = await prepare(app, owner, user);
      const answer = await app.request(request, { ...owner, token: user.token });
      const { statusCode } = answer;
      outcomes[role] = statusCode < 300 ? statusCode : [statusCode, answer.json().reason];
    }
    expect(outcomes).toEqual(
      Object.fromEntries(
        everybody.map((role) => [role, allowed.includes(role) ? statuses.get(name) : refused]),
      ),
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
    const member = await givenMember(app, "viewer");
    await app.store.db.updateTable("members").set({ role }).execute();
    expect((await app.get("/v1/api-tokens", member)).statusCode).toBe(status);
  });
});
