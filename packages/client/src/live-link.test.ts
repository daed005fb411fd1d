import { LiaisonError } from "@liaison/contracts";
import { describe, expect, test, vi } from "vitest";
import { createLiaisonClient } from "./create-liaison-client.ts";
import { isLiaisonError } from "./liaison-client-error.ts";
import type { Fetch } from "./retrying-fetch.ts";
import { eventLog } from "./testing/event-log.ts";
import { many, northwind, ownerToken, partnerCreated } from "./testing/factories.ts";
import { eventually, follow, ids, liveServer } from "./testing/followed-events.ts";

describe("a subscription", () => {
  test("brings events as they happen", async () => {
    const { client, log } = await liveServer();
    const { seen, started, unsubscribe } = follow(client);
    await started;
    log.append(partnerCreated(1));
    log.append(partnerCreated(2));
    await eventually(() => expect(seen).toEqual(ids(1, 2)));
    unsubscribe();
  });

  test("begins after the event that the caller has seen", async () => {
    const { client } = await liveServer(eventLog(many(4, partnerCreated)));
    const { seen, unsubscribe } = follow(client, { lastEventId: partnerCreated(2).id });
    await eventually(() => expect(seen).toEqual(ids(3, 4)));
    unsubscribe();
  });

  test("can be read in a loop, which ends it when it is left", async () => {
    const { client, log } = await liveServer(eventLog(many(3, partnerCreated)));
    const left = log.left();
    const lastEventId = partnerCreated(1).id;
    for await (const { id, data } of client.events.live.subscribe({ lastEventId })) {
      expect({ id, data }).toEqual({ id: partnerCreated(2).id, data: partnerCreated(2) });
      break;
    }
    await left;
  });

  test("sends who asks as headers, and nothing of it in the URL", async () => {
    const { client, server, fetch } = await liveServer();
    const { started, unsubscribe } = follow(client);
    await started;
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.path).toMatch(/^\/trpc\/events\.live\?input=%7B%7D$/);
    expect(server.requests[0]?.headers).toMatchObject({
      accept: "text/event-stream",
      authorization: `Bearer ${ownerToken}`,
      "requester-organization-id": northwind,
      "target-organization-id": northwind,
    });
    expect(fetch.mock.calls[0]?.[1].credentials).toBe("omit");
    unsubscribe();
  });

  test("speaks for the session cookie's user without a token", async () => {
    const { server } = await liveServer();
    const fetch = vi.fn<Fetch>((input, init) => globalThis.fetch(input, init));
    await follow(createLiaisonClient({ url: server.url, fetch })).failure;
    expect(fetch.mock.calls[0]?.[1].credentials).toBe("include");
  });
});

describe("a subscription ends", () => {
  test("when it is given up, and its connection with it", async () => {
    const { client, log } = await liveServer();
    const { started, unsubscribe } = follow(client);
    await started;
    const left = log.left();
    unsubscribe();
    await left;
  });

  test("when its signal is aborted, and its connection with it", async () => {
    const { client, log } = await liveServer();
    const controller = new AbortController();
    const { started, end } = follow(client, {}, controller.signal);
    await started;
    const left = log.left();
    controller.abort();
    await Promise.all([left, end]);
  });

  test("before it began, with an aborted signal", async () => {
    const { client, fetch } = await liveServer();
    await follow(client, {}, AbortSignal.abort()).end;
    expect(fetch).not.toHaveBeenCalled();
  });

  test("with what the server says when it refuses it", async () => {
    const { server } = await liveServer();
    const { failure } = follow(createLiaisonClient({ url: server.url }));
    expect(isLiaisonError(await failure, "unauthenticated")).toBe(true);
  });

  test("with the fields that are wrong", async () => {
    const { client } = await liveServer();
    const error = await follow(client, { lastEventId: "no id" }).failure;
    if (!isLiaisonError(error, "validation_failed")) expect.fail("another reason was expected");
    expect(error.data.errors.map(({ path }) => path)).toEqual(["lastEventId"]);
  });

  test("with what the server says in its course", async () => {
    const { client, log } = await liveServer();
    const { started, failure } = follow(client);
    await started;
    log.fail(new LiaisonError("permission_denied", "You are no member any more"));
    const error = await failure;
    expect(isLiaisonError(error, "permission_denied")).toBe(true);
    expect(error).toHaveProperty("message", "You are no member any more");
  });

  test("with what the server says before it gets to the procedure", async () => {
    const { client, fetch } = await liveServer();
    const data = { reason: "permission_denied", errors: [], requestId: "a-request" };
    const error = { code: -32003, message: "Not from here", data };
    fetch.mockResolvedValueOnce(Response.json({ error }, { status: 403 }));
    const failure = await follow(client).failure;
    expect(isLiaisonError(failure, "permission_denied")).toBe(true);
    expect(failure).toMatchObject({ message: "Not from here", data: { requestId: "a-request" } });
  });

  test("with an error that is nobody's reason, when something else answers", async () => {
    const { client, fetch } = await liveServer();
    fetch.mockResolvedValueOnce(new Response("<h1>Not here</h1>", { status: 404 }));
    const failure = await follow(client).failure;
    expect(failure).toBeInstanceOf(Error);
    expect(isLiaisonError(failure)).toBe(false);
  });
});
