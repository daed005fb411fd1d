import { describe, expect, test, vi } from "vitest";
import { isAborted } from "./aborted-call.ts";
import { createLiaisonClient } from "./create-liaison-client.ts";
import { isLiaisonError } from "./liaison-client-error.ts";
import { type Fetch, retryingFetch } from "./retrying-fetch.ts";
import type { Sleep } from "./sleep.ts";
import { northwind, ownerToken } from "./testing/factories.ts";
import { liaisonServer, url } from "./testing/liaison-server.ts";

type Mishap = Response | Error;

const busy = (status: number, headers: Record<string, string> = {}) =>
  new Response("<h1>Busy</h1>", { status, headers });

const unreachable = () => new TypeError("fetch failed");

/** An answer whose connection is lost before its end. */
const brokenOff = (status: number) =>
  new Response(new ReadableStream({ start: (body) => body.error(unreachable()) }), { status });

/** A client whose first requests meet with mishaps, before they get to a server. */
function setUp(...mishaps: readonly Mishap[]) {
  const server = liaisonServer();
  const left = [...mishaps];
  const fetch = vi.fn<Fetch>(async (input, init) => {
    const mishap = left.shift();
    if (mishap instanceof Error) throw mishap;
    return mishap ?? server.fetch(input, init);
  });
  const sleep = vi.fn<Sleep>(async () => {});
  const now = () => Date.parse("2026-03-01T09:00:00Z");
  const client = createLiaisonClient({
    url,
    token: ownerToken,
    organizationId: northwind,
    fetch: retryingFetch({ fetch, retries: 2, sleep, random: () => 0.5, now }),
    retries: 0,
  });
  return { client, fetch, sleep, waits: () => sleep.mock.calls.map(([ms]) => ms) };
}

describe("a request is sent again", () => {
  test.each([429, 502, 503, 504])("after %d", async (status) => {
    const { client, fetch } = setUp(busy(status));
    await expect(client.me.get.query({})).resolves.toHaveProperty("user");
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  test("when there was no answer", async () => {
    const { client, fetch } = setUp(unreachable());
    await expect(client.me.get.query({})).resolves.toHaveProperty("user");
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  test("when the answer breaks off", async () => {
    const { client, fetch } = setUp(brokenOff(200), brokenOff(503));
    await expect(client.me.get.query({})).resolves.toHaveProperty("user");
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  test("after longer and longer waits", async () => {
    const { client, waits } = setUp(unreachable(), busy(503));
    await client.me.get.query({});
    expect(waits()).toEqual([225, 450]);
  });

  test("when the server says to come back", async () => {
    const { client, waits } = setUp(
      busy(429, { "Retry-After": "7" }),
      busy(503, { "Retry-After": "Sun, 01 Mar 2026 09:00:30 GMT" }),
    );
    await client.me.get.query({});
    expect(waits()).toEqual([7000, 30_000]);
  });

  test("at most as often as agreed; then the last answer counts", async () => {
    const { client, fetch } = setUp(unreachable(), unreachable(), busy(503), busy(503));
    await expect(client.me.get.query({})).rejects.toThrow("is not valid JSON");
    expect(fetch).toHaveBeenCalledTimes(3);
  });
});

describe("nothing is sent again", () => {
  test.each([400, 401, 403, 404, 500])("after %d", async (status) => {
    const { client, fetch } = setUp(busy(status));
    await expect(client.me.get.query({})).rejects.toThrow();
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test("when the server asks for more patience than a caller has", async () => {
    const { client, fetch, sleep } = setUp(busy(429, { "Retry-After": "3600" }));
    await expect(client.me.get.query({})).rejects.toThrow();
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(sleep).not.toHaveBeenCalled();
  });

  test("when a streamed answer breaks off, of which a part has been read", async () => {
    const fetch = vi.fn<Fetch>(async () => brokenOff(200));
    const answer = await retryingFetch({ fetch, retries: 2, isStreamed: true })(url, {});
    await expect(answer.text()).rejects.toThrow();
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test("whose body is a stream, which can be read once", async () => {
    const fetch = vi.fn<Fetch>(async () => busy(503));
    const body = new Blob(["company_name\n"]).stream();
    await retryingFetch({ fetch, retries: 2 })(url, { method: "POST", body });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test("when the call is aborted during the request", async () => {
    const { client, fetch } = setUp();
    const controller = new AbortController();
    fetch.mockImplementation(async () => {
      controller.abort();
      throw unreachable();
    });
    const call = client.me.get.query({}, { signal: controller.signal });
    await expect(call).rejects.toSatisfy(isAborted);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test("when the call is aborted during the wait", async () => {
    const { client, fetch, sleep } = setUp(busy(503));
    const controller = new AbortController();
    sleep.mockImplementation(async (_ms, signal) => {
      controller.abort();
      signal?.throwIfAborted();
    });
    const call = client.me.get.query({}, { signal: controller.signal });
    await expect(call).rejects.toSatisfy(isAborted);
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

test("a body that is not read is given up", async () => {
  const cancel = vi.fn();
  const { client } = setUp(new Response(new ReadableStream({ cancel }), { status: 503 }));
  await client.me.get.query({});
  expect(cancel).toHaveBeenCalled();
});

test("the reason survives the last attempt", async () => {
  const body = [
    { error: { code: -32029, message: "Slow down", data: { reason: "rate_limited" } } },
  ];
  const tooMany = () => Response.json(body, { status: 429, headers: { "Retry-After": "1" } });
  const { client, waits } = setUp(tooMany(), tooMany(), tooMany());
  const error: unknown = await client.me.get.query({}).catch((cause: unknown) => cause);
  expect(isLiaisonError(error, "rate_limited")).toBe(true);
  expect(waits()).toEqual([1000, 1000]);
});
