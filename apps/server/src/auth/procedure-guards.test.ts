import { listEndpoints, type OrganizationAccess, Permission } from "@liaison/contracts";
import { appRouter } from "@liaison/contracts/router";
import { describe, expect, it } from "vitest";
import { timestamp } from "../clock.ts";
import { everythingStored } from "../testing/everything-stored.ts";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember } from "../testing/given.ts";
import { givenApiToken } from "../testing/given-api-token.ts";
import { givenConnection } from "../testing/given-connection.ts";
import { type PrepareRequest, procedureRequests } from "../testing/procedure-requests.ts";
import { createTestApplication } from "../testing/test-application.ts";

interface Guarded {
  readonly name: string;
  readonly access: OrganizationAccess;
  readonly path: string;
  readonly prepare: PrepareRequest;
}

/** The procedures on an organization's data. */
const guarded = listEndpoints(appRouter).flatMap(({ name, access, route }): Guarded[] => {
  const prepare = procedureRequests[name];
  return typeof access === "object" && prepare ? [{ name, access, path: route.path, prepare }] : [];
});

async function givenTwoOwners() {
  const app = await createTestApplication();
  return { app, owner: await givenMember(app), other: await givenMember(app) };
}

/** An API token creates no other one, whatever it holds. */
const forTokens = guarded.filter(({ name }) => name !== "apiTokens.create");

describe.each(forTokens)("$name", ({ access, prepare }) => {
  it(`is for API tokens with the ${access.permission} permission, and no others`, async () => {
    const { app, owner } = await givenTwoOwners();
    const request = await prepare(app, owner, owner.user);
    const others = Permission.options.filter((each) => each !== access.permission);
    // Used just now, so that its use is not written down.
    const last_used_at = timestamp(app.clock);
    const token = await givenApiToken(app, owner, { permissions: others, last_used_at });
    const before = await everythingStored(app);
    const refused = expectProblem(
      await app.request(request, { ...owner, token }),
      "permission_denied",
    );
    expect(refused.detail).toBe(`Requires the ${access.permission} permission`);
    expect(await everythingStored(app)).toBe(before);

    const only = await givenApiToken(app, owner, { permissions: [access.permission] });
    const answer = await app.request(request, { ...owner, token: only });
    expect(answer.statusCode, answer.body).toBeLessThan(300);
  });
});

describe.each(guarded.filter(({ access }) => !access.shareable))("$name", ({ prepare }) => {
  it("does nothing to another organization's data, whatever that has granted", async () => {
    const { app, owner, other } = await givenTwoOwners();
    await givenConnection(app, other, owner.requester, { grantedByHost: Permission.options });
    const request = await prepare(app, other, owner.user);
    const before = await everythingStored(app);
    const answer = await app.request(request, { ...owner, target: other.target });
    const { detail } = expectProblem(answer, "permission_denied");
    expect(detail).toBe("You do not have access to this organization");
    expect(await everythingStored(app)).toBe(before);
  });
});

describe.each(guarded.filter(({ path }) => path.includes("{id}")))("$name", ({ prepare }) => {
  it("finds nothing of another organization", async () => {
    const { app, owner, other } = await givenTwoOwners();
    const request = await prepare(app, other, other.user);
    const before = await everythingStored(app);
    expectProblem(await app.request(request, owner), "not_found");
    expect(await everythingStored(app)).toBe(before);
  });
});
