import { ConnectionPage } from "@liaison/contracts";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenMember, givenOrganization } from "../testing/given.ts";
import { givenApiToken } from "../testing/given-api-token.ts";
import { givenConnection } from "../testing/given-connection.ts";
import { createTestApplication } from "../testing/test-application.ts";

/** A member of Northwind, which is connected with whom a test says. */
async function givenNorthwind() {
  const app = await createTestApplication();
  const northwind = await givenMember(app, "viewer", "Northwind");
  const list = async (query = "", as = northwind) => {
    const answer = await app.get(`/v1/connections?${query}`, as);
    expect(answer.statusCode, answer.body).toBe(200);
    return ConnectionPage.parse(answer.json());
  };
  return { app, northwind, list };
}

describe("the connections of an organization", () => {
  it("are those in which it is host or guest, newest first, as it sees them", async () => {
    const { app, northwind, list } = await givenNorthwind();
    const fjord = await givenOrganization(app, "Fjord");
    const basalt = await givenMember(app, "owner", "Basalt");
    const readPartners = ["partners.read"] as const;
    await givenConnection(app, northwind, fjord, { grantedByGuest: readPartners });
    app.clock.advance(1000);
    await givenConnection(app, basalt, northwind.requester, { grantedByGuest: readPartners });
    await givenConnection(app, basalt, fjord);
    const { data } = await list();
    expect(data).toMatchObject([
      {
        hostOrganization: { id: basalt.requester, name: "Basalt" },
        guestOrganization: { id: northwind.requester, name: "Northwind" },
        grants: { given: readPartners, received: [] },
      },
      {
        hostOrganization: { id: northwind.requester, name: "Northwind" },
        guestOrganization: { id: fjord, name: "Fjord" },
        grants: { given: [], received: readPartners },
      },
    ]);
  });

  it("are the live ones, unless others are asked for", async () => {
    const { app, northwind, list } = await givenNorthwind();
    await givenConnection(app, northwind, await givenOrganization(app));
    await givenConnection(app, northwind, await givenOrganization(app), { status: "disconnected" });
    const statusesOf = async (query: string) =>
      (await list(query)).data.map(({ status }) => status).toSorted();
    expect(await statusesOf("")).toEqual(["connected"]);
    expect(await statusesOf("statuses[]=disconnected")).toEqual(["disconnected"]);
    expect(await statusesOf("statuses[]=disconnected&statuses[]=connected")).toEqual([
      "connected",
      "disconnected",
    ]);
  });

  it("are each there once, page after page, also those of one moment", async () => {
    const { app, northwind, list } = await givenNorthwind();
    for (let n = 0; n < 5; n += 1) {
      if (n === 2) app.clock.advance(1000);
      await givenConnection(app, northwind, await givenOrganization(app));
    }
    const whole = (await list()).data.map(({ id }) => id);
    const first = await list("limit=2");
    const second = await list(`limit=2&cursor=${first.nextCursor}`);
    const third = await list(`limit=2&cursor=${second.nextCursor}`);
    const walked = [first, second, third].flatMap(({ data }) => data.map(({ id }) => id));
    expect(new Set(whole).size).toBe(5);
    expect(walked).toEqual(whole);
    expect(third.nextCursor).toBeNull();
  });

  it("are not continued from what is no cursor", async () => {
    const { app, northwind } = await givenNorthwind();
    const answer = await app.get("/v1/connections?cursor=next", northwind);
    const { errors } = expectProblem(answer, "validation_failed");
    expect(errors).toMatchObject([{ in: "query", path: "cursor" }]);
  });

  it("take a permission to read", async () => {
    const { app, northwind } = await givenNorthwind();
    const token = await givenApiToken(app, northwind, { permissions: ["partners.read"] });
    expectProblem(await app.get("/v1/connections", { ...northwind, token }), "permission_denied");
  });
});

describe("one connection", () => {
  it("is read by either side, live or not", async () => {
    const { app, northwind, list } = await givenNorthwind();
    const fjord = await givenMember(app, "viewer", "Fjord");
    await givenConnection(app, northwind, fjord.requester, { status: "disconnected" });
    const [connection] = (await list("statuses[]=disconnected")).data;
    for (const as of [northwind, fjord]) {
      expect((await app.get(`/v1/connections/${connection?.id}`, as)).json()).toEqual(connection);
    }
  });

  it("of others is not there, like one that never was", async () => {
    const { app, northwind, list } = await givenNorthwind();
    await givenConnection(app, northwind, await givenOrganization(app));
    const [connection] = (await list()).data;
    const stranger = await givenMember(app);
    for (const id of [connection?.id, uuidv7()]) {
      const problem = expectProblem(await app.get(`/v1/connections/${id}`, stranger), "not_found");
      expect(problem.detail).toBe(`There is no connection ${id}`);
    }
  });
});
