import { describe, expect, test, vi } from "vitest";
import { createLiaisonClient } from "./create-liaison-client.ts";
import type { LiaisonClient } from "./liaison-client.ts";
import { isLiaisonError } from "./liaison-client-error.ts";
import type { Fetch } from "./retrying-fetch.ts";
import { many, northwind, ownerToken, supplier } from "./testing/factories.ts";
import { liaisonServer, url } from "./testing/liaison-server.ts";

const suppliers = { partner_types: ["supplier" as const], limit: 10, offset: 0 };
const exported = { partner_types: ["supplier" as const] };
const idsOf = (count: number) => many(count, supplier).map(({ id }) => id);

function setUp() {
  const server = liaisonServer({ partners: many(30, supplier) });
  const client = createLiaisonClient({
    url,
    token: ownerToken,
    organizationId: northwind,
    fetch: server.fetch,
  });
  return { server, client };
}

describe("batching", () => {
  test("calls of the same tick share a request", async () => {
    const { client, server } = setUp();
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
    const { client, server } = setUp();
    const partners = many(25, supplier);
    const answers = await Promise.all(partners.map(({ id }) => client.partners.get.query({ id })));
    expect(server.requests).toHaveLength(2);
    expect(answers).toEqual(partners);
  });

  test("no request has a longer URL than proxies take", async () => {
    const { client, server } = setUp();
    const partner_ids = idsOf(60);
    await Promise.all(many(4, () => client.partners.list.query({ ...suppliers, partner_ids })));
    expect(server.requests.length).toBeGreaterThan(1);
    for (const request of server.requests) expect(request.url.length).toBeLessThan(8192);
  });

  test("a call that fails does not fail the others", async () => {
    const { client } = setUp();
    const [found, missing] = await Promise.allSettled([
      client.partners.get.query({ id: supplier(1).id }),
      client.partners.get.query({ id: supplier(99).id }),
    ]);
    expect(found.status).toBe("fulfilled");
    expect(missing.status).toBe("rejected");
  });
});

describe("a query that is too long for a URL", () => {
  test.each([150, 180, 500, 2000])("of %d ids is answered", async (count) => {
    const { client } = setUp();
    const partner_ids = idsOf(count);
    const page = await client.partners.list.query({ ...suppliers, partner_ids });
    expect(page.items).toEqual(many(10, supplier));
    expect(page.total_items).toBe(30);
  });

  test("goes alone, by POST", async () => {
    const { client, server } = setUp();
    await Promise.all([
      client.me.get.query({}),
      client.partners.list.query({ ...suppliers, partner_ids: idsOf(500) }),
      client.partners.get.query({ id: supplier(3).id }),
    ]);
    const sent = server.requests.map(({ method, url }) => `${method} ${url.split("?")[0]}`);
    expect(sent.toSorted()).toEqual([
      `GET ${url}/trpc/me.get,partners.get`,
      `POST ${url}/trpc/partners.list`,
    ]);
    for (const { headers } of server.requests) {
      expect(headers.get("Authorization")).toBe(`Bearer ${ownerToken}`);
      expect(headers.get("Requester-Organization-ID")).toBe(northwind);
    }
  });

  test("fails as others do", async () => {
    const { client } = setUp();
    const partner_ids = [...idsOf(500), "no id"];
    const call = client.partners.list.query({ ...suppliers, partner_ids });
    await expect(call).rejects.toSatisfy((error) => isLiaisonError(error, "validation_failed"));
  });
});

describe("when the server cannot be reached", () => {
  type Call = (client: LiaisonClient) => Promise<unknown>;

  const query: Call = (client) => client.me.get.query({});
  const longQuery: Call = (client) =>
    client.partners.list.query({ ...suppliers, partner_ids: idsOf(500) });
  const mutation: Call = (client) =>
    client.apiTokens.create.mutate({ name: "Nightly import", permissions: ["partners.read"] });
  const upload: Call = (client) => client.partners.import.mutate(new Blob(["company_name\n"]));
  const exporting: Call = (client) => client.partners.export.query(exported);

  test.each([
    { name: "a query", call: query, retries: undefined, requests: 3 },
    { name: "a query", call: query, retries: 5, requests: 6 },
    { name: "a query", call: query, retries: 0, requests: 1 },
    { name: "a long query", call: longQuery, retries: undefined, requests: 3 },
    { name: "a mutation", call: mutation, retries: undefined, requests: 3 },
    { name: "a mutation", call: mutation, retries: 5, requests: 6 },
    { name: "a mutation", call: mutation, retries: 0, requests: 1 },
    { name: "an upload", call: upload, retries: undefined, requests: 3 },
    { name: "an export", call: exporting, retries: undefined, requests: 3 },
  ])("$name is sent $requests times, with retries: $retries", async (expected) => {
    const { call, retries, requests } = expected;
    const fetch = vi.fn<Fetch>(async () => Promise.reject(new TypeError("fetch failed")));
    const client = createLiaisonClient({ url, fetch, retries });
    vi.useFakeTimers();
    const failed = expect(call(client)).rejects.toThrow("fetch failed");
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    await failed;
    expect(fetch).toHaveBeenCalledTimes(requests);
  });
});

describe("a file", () => {
  const csv = "company_name,partner_type,email\nSupplier 1,supplier,sales@supplier-1.example\n";
  const file = new File([csv], "partners.csv", { type: "text/csv" });

  test.each([
    ["a file", file],
    ["a blob", new Blob([csv])],
    ["bytes", new TextEncoder().encode(csv)],
  ])("is sent as %s", async (_name, input) => {
    const { client, server } = setUp();
    const uploaded = await client.partners.import.mutate(input);
    expect(uploaded).toMatchObject({ status: "checking", total_rows: 1 });
    expect(server.requests[0]?.headers.get("Content-Type")).toBe("application/octet-stream");
    expect(server.requests[0]?.headers.get("Requester-Organization-ID")).toBe(northwind);
  });

  test("is sent again as it was", async () => {
    const server = liaisonServer();
    const bodies: unknown[] = [];
    const fetch: Fetch = async (input, init) => {
      bodies.push(init.body);
      if (bodies.length === 1) throw new TypeError("fetch failed");
      return server.fetch(input, init);
    };
    const client = createLiaisonClient({
      url,
      token: ownerToken,
      organizationId: northwind,
      fetch,
    });
    await expect(client.partners.import.mutate(file)).resolves.toHaveProperty("total_rows", 1);
    expect(bodies).toEqual([file, file]);
  });

  test("that is refused fails as other calls do", async () => {
    const { fetch } = liaisonServer();
    const client = createLiaisonClient({ url, token: ownerToken, fetch });
    const call = client.partners.import.mutate(file);
    await expect(call).rejects.toSatisfy((error) => isLiaisonError(error, "validation_failed"));
  });
});

describe("an export", () => {
  test("goes alone, and other queries share a request", async () => {
    const { client, server } = setUp();
    await Promise.all([
      client.me.get.query({}),
      client.partners.export.query(exported),
      client.partners.get.query({ id: supplier(3).id }),
      client.partners.export.query(exported),
    ]);
    const sent = server.requests.map(({ method, url }) => `${method} ${url.split("?")[0]}`);
    expect(sent.toSorted()).toEqual([
      `GET ${url}/trpc/me.get,partners.get`,
      `GET ${url}/trpc/partners.export`,
      `GET ${url}/trpc/partners.export`,
    ]);
  });

  test("whose filter is too long for a URL goes by POST", async () => {
    const { client, server } = setUp();
    const partner_ids = idsOf(500);
    const text = await client.partners.export.query({ ...exported, partner_ids });
    expect((await Array.fromAsync(text)).join("")).toContain("Supplier 2");
    expect(server.requests[0]?.method).toBe("POST");
  });
});
