import { type Event, LiaisonError } from "@liaison/contracts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { eventLog } from "./testing/event-log.ts";
import { many, ownerToken, partnerCreated, viewerToken } from "./testing/factories.ts";
import { eventually, follow, ids, liveServer } from "./testing/followed-events.ts";

/** A stream that says nothing more after one event, and does not end either. */
function silentAfter(event: Event): Response {
  const connected = { reconnectAfterInactivityMs: 5000 };
  const said = [
    `event: connected\ndata: ${JSON.stringify(connected)}\n\n`,
    `id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`,
  ];
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(said.join(""))),
  });
  return new Response(body, { headers: { "Content-Type": "text/event-stream" } });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

test("a subscription goes on after the last event, with the token of the moment", async () => {
  const { client, server, log, getToken } = await liveServer();
  const { seen, started, unsubscribe } = follow(client);
  await started;
  log.append(partnerCreated(1));
  await eventually(() => expect(seen).toEqual(ids(1)));

  getToken.mockResolvedValue(viewerToken);
  const left = log.left();
  server.dropConnections();
  await left;
  log.append(partnerCreated(2));
  await eventually(async () => {
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen).toEqual(ids(1, 2));
  });
  log.append(partnerCreated(3));
  await eventually(() => expect(seen).toEqual(ids(1, 2, 3)));

  const sent = server.requests.map(({ headers }) => headers);
  expect(sent.map((headers) => [headers.authorization, headers["last-event-id"]])).toEqual([
    [`Bearer ${ownerToken}`, undefined],
    [`Bearer ${viewerToken}`, partnerCreated(1).id],
  ]);
  unsubscribe();
});

test("without a word, a subscription goes on all the same", async () => {
  const { client, fetch } = await liveServer(eventLog(many(3, partnerCreated)));
  fetch.mockResolvedValueOnce(silentAfter(partnerCreated(1)));
  const { seen, started, unsubscribe } = follow(client);
  await started;
  await eventually(() => expect(seen).toEqual(ids(1)));
  await eventually(async () => {
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen).toEqual(ids(1, 2, 3));
  });
  unsubscribe();
});

test("it is connected again as often as it takes", async () => {
  const { client, server, fetch, log } = await liveServer();
  const { seen, started, unsubscribe } = follow(client);
  await started;
  fetch.mockRejectedValueOnce(new TypeError("fetch failed"));
  fetch.mockResolvedValueOnce(new Response("<h1>Bad gateway</h1>", { status: 502 }));
  const left = log.left();
  server.dropConnections();
  await left;
  await eventually(async () => {
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.requests).toHaveLength(2);
  });
  expect(fetch).toHaveBeenCalledTimes(4);
  expect(seen).toEqual([]);
  unsubscribe();
});

test("an outage of the server does not end a subscription", async () => {
  const { client, server, log } = await liveServer();
  const { seen, started, unsubscribe } = follow(client);
  await started;
  log.append(partnerCreated(1));
  await eventually(() => expect(seen).toEqual(ids(1)));
  log.fail(new LiaisonError("unavailable"));
  log.append(partnerCreated(2));
  await eventually(async () => {
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen).toEqual(ids(1, 2));
  });
  expect(server.requests).toHaveLength(2);
  unsubscribe();
});
