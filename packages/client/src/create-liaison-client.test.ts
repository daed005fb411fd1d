import { describe, expect, test, vi } from "vitest";
import { createLiaisonClient } from "./create-liaison-client.ts";
import type { Fetch } from "./retrying-fetch.ts";
import { fjord, northwind, ownerToken } from "./testing/factories.ts";
import { liaisonServer, url } from "./testing/liaison-server.ts";

const suppliers = { partner_types: ["supplier" as const], limit: 10, offset: 0 };

function setUp(options: { organizationId?: string; targetOrganizationId?: string } = {}) {
  const server = liaisonServer();
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

test("the global fetch is used when no other is given", async () => {
  const server = liaisonServer();
  const client = createLiaisonClient({ url, token: ownerToken });
  vi.stubGlobal("fetch", server.fetch);
  await client.me.get.query({}).finally(() => vi.unstubAllGlobals());
  expect(server.requests).toHaveLength(1);
});
