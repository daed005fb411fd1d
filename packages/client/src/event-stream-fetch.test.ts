import { describe, expect, test, vi } from "vitest";
import { type EventStream, eventStreamFetch } from "./event-stream-fetch.ts";
import type { Sleep } from "./sleep.ts";

const url = "https://liaison.example/trpc/events.live";
const stream = () => new Response("", { headers: { "Content-Type": "text/event-stream" } });
const busy = (status: number, headers: Record<string, string> = {}) =>
  new Response("<h1>Busy</h1>", { status, headers });

/** An `EventSource`'s fetch, and what it comes upon. */
function setUp(...answers: readonly (Response | Error)[]) {
  const left = [...answers];
  const connect = vi.fn<EventStream["connect"]>(async () => {
    const answer = left.shift() ?? stream();
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const sleep = vi.fn<Sleep>(async () => {});
  const now = () => Date.parse("2026-03-01T09:00:00Z");
  const fetch = eventStreamFetch({ connect, sleep, random: () => 0.5, now });
  const controller = new AbortController();
  const open = () =>
    fetch(url, {
      headers: { Accept: "text/event-stream", "Last-Event-ID": "7" },
      signal: controller.signal,
      mode: "cors",
      cache: "no-store",
      redirect: "follow",
    });
  return { open, connect, sleep, controller, waits: () => sleep.mock.calls.map(([ms]) => ms) };
}

test("an EventSource's headers and signal are passed on", async () => {
  const { open, connect, controller } = setUp();
  await open();
  expect(connect).toHaveBeenCalledWith(url, {
    headers: { Accept: "text/event-stream", "Last-Event-ID": "7" },
    signal: controller.signal,
  });
});

test.each([429, 502, 503, 504])("%d is no connection, so another is made", async (status) => {
  const { open } = setUp(busy(status));
  await expect(open()).rejects.toThrow(`The server answered with ${status}`);
  await expect(open()).resolves.toHaveProperty("status", 200);
});

test("an answer that breaks off is no connection either", async () => {
  const body = new ReadableStream({ start: (stream) => stream.error(new TypeError("terminated")) });
  const { open, waits } = setUp(new Response(body, { status: 503 }));
  await expect(open()).rejects.toThrow("The server answered with 503");
  await open();
  expect(waits()).toEqual([225]);
});

test("attempts are further and further apart until one succeeds", async () => {
  const unreachable = new TypeError("fetch failed");
  const { open, waits } = setUp(unreachable, busy(503), unreachable, stream(), unreachable);
  for (const _failure of [1, 2, 3]) await expect(open()).rejects.toThrow();
  await open();
  expect(waits()).toEqual([225, 450, 900]);

  await expect(open()).rejects.toThrow("fetch failed");
  await open();
  expect(waits()).toEqual([225, 450, 900, 225]);
});

test("the server says when to come back", async () => {
  const { open, waits } = setUp(busy(429, { "Retry-After": "7" }));
  await expect(open()).rejects.toThrow();
  await open();
  expect(waits()).toEqual([7000]);
});

describe("what ends the stream", () => {
  const data = { code: "TOO_MANY_REQUESTS", reason: "rate_limited" };
  const error = { code: -32029, message: "Slow down", data };

  test("is told in it, if a Liaison server says so", async () => {
    const refusal = { status: 429, headers: { "Retry-After": "3600" } };
    const { open } = setUp(Response.json({ error }, refusal));
    const answer = await open();
    expect(answer.headers.get("Content-Type")).toBe("text/event-stream");
    expect(await new Response(answer.body as ReadableStream).text()).toBe(
      `event: serialized-error\ndata: ${JSON.stringify(error)}\n\n`,
    );
  });

  test.each([
    ["a proxy's page", new Response("<h1>Not here</h1>", { status: 404 })],
    ["a proxy's JSON", Response.json({ message: "No" }, { status: 404 })],
    ["another tRPC server", Response.json({ error: { data: {} } }, { status: 404 })],
  ])("is left as it is, if %s says so", async (_name, refusal) => {
    const { open } = setUp(refusal);
    expect(await open()).toBe(refusal);
  });
});

describe("an abort", () => {
  test("of the EventSource is its own", async () => {
    const { open, controller } = setUp(new DOMException("closed", "AbortError"));
    controller.abort();
    await expect(open()).rejects.toHaveProperty("name", "AbortError");
  });

  test("of something else is a failure like others, after which it connects again", async () => {
    const { open } = setUp(new DOMException("no token in time", "AbortError"));
    await expect(open()).rejects.toMatchObject({ name: "Error", message: "no token in time" });
    await expect(open()).resolves.toHaveProperty("status", 200);
  });
});
