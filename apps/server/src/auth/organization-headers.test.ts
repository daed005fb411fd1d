import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember, givenMembership, givenOrganization, givenUser } from "../testing/given.ts";
import { createTestApplication, type Requester } from "../testing/test-application.ts";
import { trpcQuery } from "../testing/trpc-request.ts";

const requesterHeader = "Requester-Organization-ID";
const targetHeader = "Target-Organization-ID";
const listInput = { partner_types: ["supplier"], limit: 1, offset: 0 };
const listPartners = "/v1/partners?partner_types=supplier&limit=1&offset=0";
const listInvitations = "/v1/suppliers/invitations";

async function givenRequester() {
  const app = await createTestApplication();
  const member = await givenMember(app);
  return { app, member, id: member.requester };
}

describe("partners need both headers", () => {
  const missing: [string, (id: string) => Partial<Requester>, path: string[]][] = [
    ["neither is there", () => ({}), [requesterHeader, targetHeader]],
    ["the target is missing", (requester) => ({ requester }), [targetHeader]],
    ["the requester is missing", (target) => ({ target }), [requesterHeader]],
  ];
  it.each(missing)("and say so when %s", async (_, headers, names) => {
    const { app, member, id } = await givenRequester();
    const as = { token: member.token, ...headers(id) };
    const errors = names.map((path) => ({ in: "header", path, message: "Must be sent" }));
    const problem = expectProblem(await app.get(listPartners, as), "validation_failed");
    expect(problem.errors).toEqual(errors);
    const overTrpc = await trpcQuery(app, "partners.list", listInput, as);
    expect(overTrpc.statusCode).toBe(400);
    expect(overTrpc.json().error.data).toMatchObject({ reason: "validation_failed", errors });
  });

  it("also where an API token would say which organization it is", async () => {
    const { app, member } = await givenRequester();
    expectProblem(await app.get(listPartners, { token: member.token }), "validation_failed");
  });
});

describe("a header", () => {
  it.each([
    ["that is no UUID", "northwind"],
    ["that is empty", ""],
    ["with two organizations", `${randomUUID()}, ${randomUUID()}`],
    ["with an organization in braces", `{${randomUUID()}}`],
  ])("%s is refused by its name", async (_, value) => {
    const { app, member } = await givenRequester();
    for (const path of [listPartners, listInvitations]) {
      const answer = await app.get(path, { ...member, requester: value, target: value });
      const message = "Must be a UUID";
      expect(expectProblem(answer, "validation_failed").errors).toEqual([
        { in: "header", path: requesterHeader, message },
        { in: "header", path: targetHeader, message },
      ]);
    }
  });

  it("sent twice is refused", async () => {
    const { app, member, id } = await givenRequester();
    const headers = { [targetHeader]: [id, id] };
    const answer = await app.request({ url: listPartners, headers }, member);
    expect(expectProblem(answer, "validation_failed").errors).toMatchObject([
      { in: "header", path: targetHeader },
    ]);
  });

  it("may have its UUID in upper case", async () => {
    const { app, member, id } = await givenRequester();
    const as = { ...member, requester: id.toUpperCase(), target: id.toUpperCase() };
    expect((await app.get(listPartners, as)).statusCode).toBe(200);
  });

  it("is refused when malformed even by what needs none", async () => {
    const { app, member } = await givenRequester();
    const answer = await app.get("/v1/me", { ...member, requester: "northwind" });
    expectProblem(answer, "validation_failed");
  });
});

describe("supplier invitations", () => {
  it("are by default those of the session's organization", async () => {
    const { app, member } = await givenRequester();
    expect((await app.get(listInvitations, { token: member.token })).statusCode).toBe(200);
  });

  it("are those of the requester, when only it is named", async () => {
    const { app, member } = await givenRequester();
    const other = await givenOrganization(app);
    await givenMembership(app, member.user, other, "viewer");
    const as = { token: member.token, requester: other };
    expect((await app.get(listInvitations, as)).statusCode).toBe(200);
    expectProblem(await app.get("/v1/api-tokens", as), "permission_denied");
  });

  it("ask for a requester of a user who has no organization", async () => {
    const app = await createTestApplication();
    const { token } = await givenUser(app);
    const problem = expectProblem(await app.get(listInvitations, { token }), "validation_failed");
    expect(problem.errors).toMatchObject([{ in: "header", path: requesterHeader }]);
  });
});

describe("what is wrong with a request is told in order", () => {
  const badInput = "/v1/partners?limit=-1";

  it("first that nobody is signed in, then what is wrong with a header", async () => {
    const { app, id } = await givenRequester();
    const as = { requester: "northwind", target: id };
    expectProblem(await app.get(badInput, as), "unauthenticated");
  });

  it("then what is wrong with a header, before the permission", async () => {
    const { app, member } = await givenRequester();
    const as = { ...member, requester: randomUUID(), target: "northwind" };
    expectProblem(await app.get(badInput, as), "validation_failed");
  });

  it("then the permission, before what is wrong with the input", async () => {
    const { app, member } = await givenRequester();
    const stranger = randomUUID();
    const as = { ...member, requester: stranger, target: stranger };
    expectProblem(await app.get(badInput, as), "permission_denied");
    const problem = expectProblem(await app.get(badInput, member), "validation_failed");
    expect(problem.errors?.map((error) => error.in)).not.toContain("header");
  });
});

describe("a requester that the user is not a member of", () => {
  it.each(["an existing one", "none at all"])("is refused: %s", async (which) => {
    const { app, member } = await givenRequester();
    const other = which === "none at all" ? randomUUID() : await givenOrganization(app);
    const as = { ...member, requester: other, target: other };
    expectProblem(await app.get(listPartners, as), "permission_denied");
    expectProblem(await app.get(listInvitations, as), "permission_denied");
  });

  it("is refused with the user's own organization as the target too", async () => {
    const { app, member } = await givenRequester();
    const as = { ...member, requester: await givenOrganization(app) };
    expectProblem(await app.get(listPartners, as), "permission_denied");
  });
});
