import { expect, test, vi } from "vitest";
import { createLiaisonClient } from "./create-liaison-client.ts";
import { isLiaisonError } from "./liaison-client-error.ts";
import type { Fetch } from "./retrying-fetch.ts";
import { northwind, ownerToken, supplier } from "./testing/factories.ts";
import { liaisonServer, url } from "./testing/liaison-server.ts";

const written = { partner_type: "supplier" as const, email: "sales@hafslund.example" };
const hafslund = { ...written, company_name: "Hafslund Bearings AS" };
const lindqvist = { ...written, company_name: "Lindqvist AB" };

type Mishap = "unreachable" | "busy" | "answer lost" | "answer broken off";

/** An answer whose connection is lost after its headers. */
const brokenOff = ({ status, headers }: Response) =>
  new Response(new ReadableStream({ start: (body) => body.error(new TypeError("terminated")) }), {
    status,
    headers,
  });

/** A client whose first requests meet with mishaps, on the way to the server or back. */
function setUp(...mishaps: readonly Mishap[]) {
  const server = liaisonServer({ partners: [supplier(1)] });
  const left = [...mishaps];
  const sent: (string | null)[] = [];
  const fetch: Fetch = async (input, init) => {
    sent.push(new Headers(init.headers).get("Idempotency-Key"));
    const mishap = left.shift();
    if (mishap === "unreachable") throw new TypeError("fetch failed");
    if (mishap === "busy") return new Response("<h1>Busy</h1>", { status: 503 });
    const answer = await server.fetch(input, init);
    if (mishap === "answer lost") throw new TypeError("fetch failed");
    if (mishap === "answer broken off") return brokenOff(answer);
    return answer;
  };
  const client = createLiaisonClient({ url, token: ownerToken, organizationId: northwind, fetch });
  const count = async () => {
    const page = { partner_types: ["supplier" as const], limit: 0, offset: 0 };
    return (await client.partners.list.query(page)).total_items;
  };
  return { client, server, sent, count };
}

test("each mutation goes alone, with a key of its own", async () => {
  const { client, server, sent } = setUp();
  await Promise.all([hafslund, lindqvist].map((input) => client.partners.create.mutate(input)));
  expect(server.requests.map((request) => request.url)).toEqual(
    Array(2).fill(`${url}/trpc/partners.create`),
  );
  expect(new Set(sent).size).toBe(2);
  for (const key of sent) expect(key).toMatch(/^[0-9a-f-]{36}$/);
});

test("the caller's key is used in place of another", async () => {
  const { client, sent, count } = setUp();
  const options = { context: { idempotencyKey: "order-17" } };
  const first = await client.partners.create.mutate(hafslund, options);
  const again = await client.partners.create.mutate(hafslund, options);
  expect(sent).toEqual(["order-17", "order-17"]);
  expect(again).toEqual(first);
  expect(await count()).toBe(2);
});

test("a key that is left open is made", async () => {
  const { client, sent } = setUp();
  await client.partners.create.mutate(hafslund, { context: { idempotencyKey: undefined } });
  expect(sent[0]).toMatch(/^[0-9a-f-]{36}$/);
});

test("a key that no header can hold fails the call", async () => {
  const { client, sent } = setUp();
  const options = { context: { idempotencyKey: "order\n17" } };
  const error = await client.partners.create
    .mutate(hafslund, options)
    .catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(Error);
  expect(isLiaisonError(error)).toBe(false);
  expect(sent).toEqual([]);
});

test.each<{ mishaps: readonly Mishap[] }>([
  { mishaps: ["unreachable"] },
  { mishaps: ["busy"] },
  { mishaps: ["answer lost"] },
  { mishaps: ["answer broken off"] },
  { mishaps: ["answer lost", "busy"] },
])("after $mishaps a mutation is sent again with the same key, and happens once", async (after) => {
  const { mishaps } = after;
  const { client, sent, count } = setUp(...mishaps);
  vi.useFakeTimers();
  const call = client.partners.create.mutate(hafslund);
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toHaveLength(mishaps.length + 1);
  }, 10_000);
  vi.useRealTimers();
  await expect(call).resolves.toMatchObject(hafslund);
  expect(new Set(sent).size).toBe(1);
  expect(await count()).toBe(2);
});

test("a query has no key", async () => {
  const { client, sent } = setUp();
  await client.me.get.query({});
  expect(sent).toEqual([null]);
});

test("a page over plain http has keys too", async () => {
  const { client, sent } = setUp();
  vi.stubGlobal("crypto", {
    getRandomValues: crypto.getRandomValues.bind(crypto),
  });
  await client.partners.create.mutate(hafslund).finally(() => vi.unstubAllGlobals());
  expect(sent[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
});
