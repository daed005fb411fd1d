import { describe, expect, test, vi } from "vitest";
import { createLiaisonClient } from "./create-liaison-client.ts";
import type { Fetch } from "./retrying-fetch.ts";
import { fjord, many, northwind, ownerToken, supplier } from "./testing/factories.ts";
import { liaisonServer, url } from "./testing/liaison-server.ts";

const suppliers = { partner_types: ["supplier" as const], limit: 10, offset: 0 };

function setUp(options: { organizationId?: string; targetOrganizationId?: string } = {}) {
  const server = liaisonServer({ partners: many(30, supplier) });
  const client = createLiaisonClient({ url, token: ownerToken, fetch: server.fetch, ...options });
  return { server, client };
}

describe("headers", () => {
  test("the requester is its own target unless another is named", async () => {
    const { client, server } = setUp({ organizationId: northwind });
    await client.partners.list.query(suppliers);
    expect(server.requests[0]?.headers.get("Requester-Organization-ID")).toBe(northwind);
    expect(server.requests[0]?.headers.get("Target-Organization-ID")).toBe(northwind);
  });

  test("another organization can be the target", async () => {
    const { client, server } = setUp({ organizationId: northwind, targetOrganizationId: fjord });
    await client.partners.list.query(suppliers);
    expect(server.requests[0]?.headers.get("Requester-Organization-ID")).toBe(northwind);
    expect(server.requests[0]?.headers.get("Target-Organization-ID")).toBe(fjord);
  });

  test("organizations that are not named are left to the server", async () => {
    const { client, server } = setUp();
    await client.me.get.query({});
    expect(server.requests[0]?.headers.has("Requester-Organization-ID")).toBe(false);
    expect(server.requests[0]?.headers.has("Target-Organization-ID")).toBe(false);
  });

  test("a token is asked for before each request", async () => {
    const server = liaisonServer();
    const getToken = vi.fn(async () => ownerToken);
    const client = createLiaisonClient({ url, getToken, fetch: server.fetch });
    await client.me.get.query({});
    await client.me.get.query({});
    expect(getToken).toHaveBeenCalledTimes(2);
    expect(server.requests[1]?.headers.get("Authorization")).toBe(`Bearer ${ownerToken}`);
  });

  test("further headers are sent, and replace none of the client's", async () => {
    const server = liaisonServer();
    const headers = { authorization: "Bearer another", "X-Team": "purchasing" };
    const client = createLiaisonClient({ url, token: ownerToken, headers, fetch: server.fetch });
    await client.me.get.query({});
    expect(server.requests[0]?.headers.get("Authorization")).toBe(`Bearer ${ownerToken}`);
    expect(server.requests[0]?.headers.get("X-Team")).toBe("purchasing");
  });
});

describe("credentials", () => {
  test("without a token the session cookie speaks for the user", async () => {
    const server = liaisonServer();
    await createLiaisonClient({ url, fetch: server.fetch })
      .me.get.query({})
      .catch(() => {});
    expect(server.requests[0]?.credentials).toBe("include");
    expect(server.requests[0]?.headers.has("Authorization")).toBe(false);
  });

  test("beside a token no cookie is sent", async () => {
    const { client, server } = setUp();
    await client.me.get.query({});
    expect(server.requests[0]?.credentials).toBe("omit");
  });
});

describe("url", () => {
  test.each([
    ["https://liaison.example", "https://liaison.example/trpc/me.get"],
    ["https://liaison.example/", "https://liaison.example/trpc/me.get"],
    ["", "/trpc/me.get"],
  ])("%o is the origin of %s", async (origin, expected) => {
    const fetch = vi.fn<Fetch>(async () => Response.json({}));
    const client = createLiaisonClient({ url: origin, fetch, retries: 0 });
    await client.me.get.query({}).catch(() => {});
    expect(fetch.mock.calls[0]?.[0].split("?")[0]).toBe(expected);
  });
});

describe("batching", () => {
  test("calls of the same tick share a request", async () => {
    const { client, server } = setUp({ organizationId: northwind });
    const [me, page, partner] = await Promise.all([
      client.me.get.query({}),
      client.partners.list.query(suppliers),
      client.partners.get.query({ id: supplier(3).id }),
    ]);
    expect(server.requests).toHaveLength(1);
    expect(me.user.firstName).toBe("Ada");
    expect(page.items).toHaveLength(10);
    expect(partner).toEqual(supplier(3));
  });

  test("no request has more calls than the server takes", async () => {
    const { client, server } = setUp({ organizationId: northwind });
    const partners = many(25, supplier);
    const answers = await Promise.all(partners.map(({ id }) => client.partners.get.query({ id })));
    expect(server.requests).toHaveLength(2);
    expect(answers).toEqual(partners);
  });

  test("no request has a longer URL than proxies take", async () => {
    const { client, server } = setUp({ organizationId: northwind });
    const partner_ids = many(60, supplier).map(({ id }) => id);
    await Promise.all(many(4, () => client.partners.list.query({ ...suppliers, partner_ids })));
    expect(server.requests.length).toBeGreaterThan(1);
    for (const request of server.requests) expect(request.url.length).toBeLessThan(8192);
  });

  test("a call that fails does not fail the others", async () => {
    const { client } = setUp({ organizationId: northwind });
    const [found, missing] = await Promise.allSettled([
      client.partners.get.query({ id: supplier(1).id }),
      client.partners.get.query({ id: supplier(99).id }),
    ]);
    expect(found.status).toBe("fulfilled");
    expect(missing.status).toBe("rejected");
  });
});

test("the global fetch is used when no other is given", async () => {
  const server = liaisonServer();
  const client = createLiaisonClient({ url, token: ownerToken });
  vi.stubGlobal("fetch", server.fetch);
  await client.me.get.query({}).finally(() => vi.unstubAllGlobals());
  expect(server.requests).toHaveLength(1);
});
