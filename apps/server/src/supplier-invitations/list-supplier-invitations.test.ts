import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { givenInvitation, givenMember } from "../testing/given.ts";
import { createTestApplication, publicBaseUrl } from "../testing/test-application.ts";

const path = `${publicBaseUrl}/v1/suppliers/invitations`;
const hourMs = 60 * 60 * 1000;

interface Page {
  readonly data: readonly Record<string, unknown>[];
  readonly links: Record<"first" | "last" | "prev" | "next", string | null>;
  readonly meta: Record<string, unknown> & {
    readonly links: readonly { url: string | null; label: string; active: boolean }[];
  };
}

async function givenInviter() {
  const app = await createTestApplication();
  const member = await givenMember(app, "buyer");
  const list = async (query = ""): Promise<Page> => {
    const answer = await app.get(`/v1/suppliers/invitations?${query}`, member);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json<Page>();
  };
  const namesOf = async (query = "") => (await list(query)).data.map((row) => row["businessName"]);
  const givenMany = async (count: number) => {
    for (let n = 1; n <= count; n += 1) {
      app.clock.advance(1000);
      await givenInvitation(app, member, { business_name: `Supplier ${n}` });
    }
  };
  return { app, member, list, namesOf, givenMany };
}

describe("the answer", () => {
  it("has exactly the fields of the page, and those beyond it", async () => {
    const { app, member, list } = await givenInviter();
    const row = await givenInvitation(app, member, {
      business_id: "914 782 007",
      message: "Hello",
    });
    const { data, links, meta } = await list();
    expect(data).toEqual([
      {
        id: row.id,
        acceptedAt: null,
        businessId: "914 782 007",
        businessName: "Hafslund Bearings AS",
        country: "NOR",
        createdAt: "2026-03-01T12:00:00.000Z",
        email: "sales@hafslund.example",
        expiresAt: "2026-03-31T12:00:00.000Z",
        invitedAt: "2026-03-01T12:00:00.000Z",
        organizationId: member.requester,
        status: "pending",
        updatedAt: "2026-03-01T12:00:00.000Z",
        partnerId: row.partner_id,
        message: "Hello",
        delivery: { state: "sent", at: "2026-03-01T12:00:00.000Z", error: null },
      },
    ]);
    expect(links).toEqual({
      first: `${path}?page=1`,
      last: `${path}?page=1`,
      prev: null,
      next: null,
    });
    expect(meta).toEqual({
      current_page: 1,
      from: 1,
      last_page: 1,
      links: [
        { url: null, label: "Previous", active: false },
        { url: `${path}?page=1`, label: "1", active: true },
        { url: null, label: "Next", active: false },
      ],
      path,
      per_page: 100,
      to: 1,
      total: 1,
      userId: member.user.id,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it("carries the request's id in its meta as in its header", async () => {
    const { app, member } = await givenInviter();
    const answer = await app.get("/v1/suppliers/invitations", member);
    expect(answer.json().meta.requestId).toBe(answer.headers["x-request-id"]);
  });

  it("is an empty page for an organization that invited nobody", async () => {
    const { list } = await givenInviter();
    const { data, links, meta } = await list();
    expect(data).toEqual([]);
    expect(links).toEqual({
      first: `${path}?page=1`,
      last: `${path}?page=1`,
      prev: null,
      next: null,
    });
    expect(meta).toMatchObject({ current_page: 1, last_page: 1, from: null, to: null, total: 0 });
  });

  it("holds no other organization's invitation", async () => {
    const { app, list } = await givenInviter();
    await givenInvitation(app, await givenMember(app));
    expect((await list("statuses=pending&count=500")).meta["total"]).toBe(0);
  });

  it("is the same over tRPC", async () => {
    const { app, member, list } = await givenInviter();
    await givenInvitation(app, member);
    const answer = await app.get(`/trpc/supplierInvitations.list?input={"count":5}`, member);
    const { requestId: _, ...meta } = answer.json().result.data.meta;
    const overRest = await list("count=5");
    expect({ ...answer.json().result.data, meta }).toEqual({
      ...overRest,
      meta: { ...meta, ...overRest.meta, requestId: undefined },
    });
  });
});

describe("fields", () => {
  it.each([
    "fields[]=id&fields[]=status",
    "fields=id&fields=status",
    "fields[0]=id&fields[1]=status",
    "fields[]=status&fields[]=id&fields[]=id",
  ])("%s", async (query) => {
    const { app, member, list } = await givenInviter();
    const { id } = await givenInvitation(app, member);
    expect((await list(query)).data).toEqual([{ id, status: "pending" }]);
  });

  it.each([
    "acceptedAt",
    "businessId",
    "businessName",
    "country",
    "createdAt",
    "email",
    "expiresAt",
    "id",
    "invitedAt",
    "organizationId",
    "status",
    "updatedAt",
    "partnerId",
    "message",
    "delivery",
  ])("%s alone", async (field) => {
    const { app, member, list } = await givenInviter();
    await givenInvitation(app, member);
    const [row] = (await list(`fields[]=${field}`)).data;
    expect(Object.keys(row ?? {})).toEqual([field]);
  });
});

describe("with", () => {
  it("includes who invited, beside all fields or the chosen ones", async () => {
    const { app, member, list } = await givenInviter();
    const { id } = await givenInvitation(app, member);
    const invitedBy = { id: member.user.id, firstName: "Ada", lastName: "Lind" };
    expect((await list("with[]=invitedBy")).data).toMatchObject([
      { id, status: "pending", invitedBy },
    ]);
    expect((await list("with[]=invitedBy&fields[]=id")).data).toEqual([{ id, invitedBy }]);
  });
});

describe("statuses", () => {
  async function givenOneOfEach() {
    const inviter = await givenInviter();
    const { app, member } = inviter;
    for (const status of ["pending", "accepted", "declined", "revoked", "expired"] as const) {
      await givenInvitation(app, member, { status, business_name: status });
    }
    return inviter;
  }

  it.each`
    query                                        | names
    ${""}                                        | ${["pending"]}
    ${"statuses[]=accepted"}                     | ${["accepted"]}
    ${"statuses=declined&statuses=revoked"}      | ${["declined", "revoked"]}
    ${"statuses[0]=expired&statuses[1]=expired"} | ${["expired"]}
  `("$query", async ({ query, names }) => {
    const { namesOf } = await givenOneOfEach();
    expect(await namesOf(`${query}&orderBy=supplierName&order=asc`)).toEqual(names);
  });

  it("an invitation reads as expired from the moment of its date", async () => {
    const { app, member, list } = await givenInviter();
    const expires_at = new Date(app.clock().getTime() + hourMs).toISOString();
    await givenInvitation(app, member, { expires_at });
    app.clock.advance(hourMs - 1);
    expect((await list()).data).toMatchObject([{ status: "pending" }]);
    app.clock.advance(1);
    expect((await list()).meta["total"]).toBe(0);
    expect((await list("statuses[]=expired")).data).toMatchObject([{ status: "expired" }]);
  });
});

describe("search", () => {
  it.each`
    search         | names
    ${"müller"}    | ${["Muller AB"]}
    ${"914782"}    | ${["Hafslund"]}
    ${"SE-55"}     | ${["Muller AB"]}
    ${"%"}         | ${["100%"]}
    ${"_"}         | ${[]}
    ${"hafslund'"} | ${[]}
    ${""}          | ${["100%", "Hafslund", "Muller AB"]}
  `("$search finds $names", async ({ search, names }) => {
    const { app, member, namesOf } = await givenInviter();
    await givenInvitation(app, member, { business_name: "Muller AB", business_id: "se-5566" });
    await givenInvitation(app, member, { business_name: "Hafslund", business_id: "914782007" });
    await givenInvitation(app, member, { business_name: "100%" });
    const query = `search=${encodeURIComponent(search)}&orderBy=supplierName&order=asc`;
    expect(await namesOf(query)).toEqual(names);
  });
});

describe("order", () => {
  it.each`
    query                                | names
    ${""}                                | ${["Late", "émile", "Zoé"]}
    ${"orderBy=invitedAt&order=asc"}     | ${["Zoé", "émile", "Late"]}
    ${"order=asc"}                       | ${["Zoé", "émile", "Late"]}
    ${"orderBy=createdAt"}               | ${["Zoé", "Late", "émile"]}
    ${"orderBy=expiresAt&order=asc"}     | ${["émile", "Late", "Zoé"]}
    ${"orderBy=supplierName&order=asc"}  | ${["émile", "Late", "Zoé"]}
    ${"orderBy=supplierName&order=desc"} | ${["Zoé", "Late", "émile"]}
    ${"orderBy=id&order=asc"}            | ${["Zoé", "émile", "Late"]}
    ${"orderBy=id"}                      | ${["Late", "émile", "Zoé"]}
  `("$query", async ({ query, names }) => {
    const { app, member, namesOf } = await givenInviter();
    const on = (day: number) => new Date(Date.UTC(2026, 3, day)).toISOString();
    const rows = [
      { business_name: "Zoé", invited_at: on(1), created_at: on(3), expires_at: on(9) },
      { business_name: "émile", invited_at: on(2), created_at: on(1), expires_at: on(7) },
      { business_name: "Late", invited_at: on(3), created_at: on(2), expires_at: on(8) },
    ];
    for (const row of rows) await givenInvitation(app, member, row);
    expect(await namesOf(query)).toEqual(names);
  });

  it("breaks ties by id, so that pages neither repeat nor miss a row", async () => {
    const { app, member, list } = await givenInviter();
    const ids: unknown[] = [];
    for (let n = 0; n < 7; n += 1) ids.push((await givenInvitation(app, member)).id);
    const walked: unknown[] = [];
    for (const page of [1, 2, 3]) {
      walked.push(...(await list(`count=3&page=${page}`)).data.map(({ id }) => id));
    }
    expect(walked).toEqual(ids);
  });
});

describe("pages", () => {
  it("number their rows", async () => {
    const { list, givenMany } = await givenInviter();
    await givenMany(5);
    const { data, meta, links } = await list("count=2&page=2");
    expect(data.map((row) => row["businessName"])).toEqual(["Supplier 3", "Supplier 2"]);
    expect(meta).toMatchObject({
      current_page: 2,
      per_page: 2,
      from: 3,
      to: 4,
      last_page: 3,
      total: 5,
    });
    expect(links).toEqual({
      first: `${path}?count=2&page=1`,
      last: `${path}?count=2&page=3`,
      prev: `${path}?count=2&page=1`,
      next: `${path}?count=2&page=3`,
    });
    expect(meta.links.map(({ label, active }) => [label, active])).toEqual([
      ["Previous", false],
      ["1", false],
      ["2", true],
      ["3", false],
      ["Next", false],
    ]);
  });

  it("past the end keep their number and are empty", async () => {
    const { list, givenMany } = await givenInviter();
    await givenMany(3);
    const { data, meta, links } = await list("count=2&page=9");
    expect(data).toEqual([]);
    expect(meta).toMatchObject({ current_page: 9, from: null, to: null, last_page: 2, total: 3 });
    expect(links.next).toBeNull();
    expect(links.prev).toBe(`${path}?count=2&page=8`);
    expect(meta.links.some(({ active }) => active)).toBe(false);
  });

  it("can be as far away as a page number goes", async () => {
    const { list } = await givenInviter();
    expect((await list("count=500&page=2147483647")).data).toEqual([]);
  });

  it("show a window when there are many", async () => {
    const { list, givenMany } = await givenInviter();
    await givenMany(20);
    const { meta } = await list("count=1&page=10");
    expect(meta.links.map(({ label }) => label)).toEqual([
      "Previous",
      "1",
      "2",
      "...",
      "7",
      "8",
      "9",
      "10",
      "11",
      "12",
      "13",
      "...",
      "19",
      "20",
      "Next",
    ]);
    expect(meta.links.filter(({ label }) => label === "...")).toEqual([
      { url: null, label: "...", active: false },
      { url: null, label: "...", active: false },
    ]);
  });

  it("link to each other with everything that was asked for, never by the Host header", async () => {
    const { app, member, givenMany } = await givenInviter();
    await givenMany(3);
    const query =
      "search=Sup%20%26%C3%B6&fields[]=id&fields[]=email&with[]=invitedBy&orderBy=invitedAt&order=desc&count=1&statuses[]=pending&page=1";
    const answer = await app.request(
      {
        method: "GET",
        url: `/v1/suppliers/invitations?${query}`,
        headers: { host: "evil.example" },
      },
      member,
    );
    const first = new URL(answer.json<Page>().links.first ?? "");
    expect(first.origin + first.pathname).toBe(path);
    expect([...first.searchParams].sort()).toEqual([...new URLSearchParams(query)].sort());
  });

  it("lead through the whole list", async () => {
    const { app, member, list, givenMany } = await givenInviter();
    await givenMany(5);
    const walked: unknown[] = [];
    let page: Page | null = await list("search=supplier&count=2&orderBy=supplierName&order=asc");
    while (page) {
      walked.push(...page.data.map((row) => row["businessName"]));
      const { next }: Page["links"] = page.links;
      page = next ? (await app.get(next.replace(publicBaseUrl, ""), member)).json<Page>() : null;
    }
    expect(walked).toEqual([1, 2, 3, 4, 5].map((n) => `Supplier ${n}`));
  });
});

describe("what is refused", () => {
  it.each`
    query                       | path
    ${"count=0"}                | ${"count"}
    ${"count=501"}              | ${"count"}
    ${"count=-1"}               | ${"count"}
    ${"count=ten"}              | ${"count"}
    ${"count=1e2"}              | ${"count"}
    ${"count[]=1"}              | ${"count[]"}
    ${"page=0"}                 | ${"page"}
    ${"page=1.5"}               | ${"page"}
    ${"page=2147483648"}        | ${"page"}
    ${"orderBy=businessName"}   | ${"orderBy"}
    ${"orderBy=status"}         | ${"orderBy"}
    ${"order=ASC"}              | ${"order"}
    ${"order=up"}               | ${"order"}
    ${"fields[]=token_hash"}    | ${"fields.0"}
    ${"fields[]=id&fields[]=x"} | ${"fields.1"}
    ${"fields=id,status"}       | ${"fields.0"}
    ${"fields[]="}              | ${"fields.0"}
    ${"with[]=partner"}         | ${"with.0"}
    ${"statuses[]=open"}        | ${"statuses.0"}
    ${"search=a&search=b"}      | ${"search"}
    ${"search=a%07b"}           | ${"search"}
    ${"limit=10"}               | ${"limit"}
    ${"fields[x]=id"}           | ${"fields[x]"}
  `("$query names $path", async ({ query, path: wrong }) => {
    const { app, member } = await givenInviter();
    const answer = await app.get(`/v1/suppliers/invitations?${query}`, member);
    expect(answer.statusCode, answer.body).toBe(422);
    expect(answer.json().errors).toEqual(
      expect.arrayContaining([{ in: "query", path: wrong, message: expect.any(String) }]),
    );
  });

  it.each([1, 100, 500])("a count of %d is within the bounds", async (count) => {
    const { list } = await givenInviter();
    expect((await list(`count=${count}`)).meta["per_page"]).toBe(count);
  });
});

describe("one invitation", () => {
  it("is read whatever its status, with who invited if asked", async () => {
    const { app, member } = await givenInviter();
    const { id } = await givenInvitation(app, member, { status: "revoked" });
    const plain = await app.get(`/v1/suppliers/invitations/${id}`, member);
    expect(plain.json()).toMatchObject({ id, status: "revoked" });
    expect(plain.json()).not.toHaveProperty("invitedBy");
    const related = await app.get(`/v1/suppliers/invitations/${id}?with[]=invitedBy`, member);
    expect(related.json().invitedBy).toEqual({
      id: member.user.id,
      firstName: "Ada",
      lastName: "Lind",
    });
  });

  it("of another organization is not there, like one that never was", async () => {
    const { app, member } = await givenInviter();
    const { id } = await givenInvitation(app, await givenMember(app));
    for (const missing of [id, uuidv7()]) {
      const answer = await app.get(`/v1/suppliers/invitations/${missing}`, member);
      expect(answer.statusCode).toBe(404);
      expect(answer.json()).toMatchObject({ reason: "not_found" });
    }
    const malformed = await app.get("/v1/suppliers/invitations/bulk", member);
    expect(malformed.statusCode).toBe(422);
    expect(malformed.json().errors).toMatchObject([{ in: "path", path: "id" }]);
  });
});
