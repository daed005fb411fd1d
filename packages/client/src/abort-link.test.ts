import { once } from "node:events";
import { createServer } from "node:http";
import { expect, test } from "vitest";
import { isAborted } from "./aborted-call.ts";
import { createLiaisonClient } from "./create-liaison-client.ts";
import type { Fetch } from "./retrying-fetch.ts";
import { ownerToken } from "./testing/factories.ts";
import { liaisonServer, url } from "./testing/liaison-server.ts";

/** A server whose answers wait until it is told. */
function slowServer() {
  const server = liaisonServer();
  const released = Promise.withResolvers<void>();
  const arrived = Promise.withResolvers<AbortSignal>();
  const fetch: Fetch = async (input, init) => {
    if (init.signal) arrived.resolve(init.signal);
    await released.promise;
    return server.fetch(input, init);
  };
  const client = createLiaisonClient({ url, token: ownerToken, fetch });
  return { client, server, arrived: arrived.promise, release: released.resolve };
}

test("an aborted call fails at once, and the others of its request go on", async () => {
  const { client, arrived, release } = slowServer();
  const controller = new AbortController();
  const aborted = client.me.get.query({}, { signal: controller.signal });
  const other = client.me.get.query({});
  const request = await arrived;

  controller.abort();
  await expect(aborted).rejects.toSatisfy(isAborted);
  expect(request.aborted).toBe(false);

  release();
  await expect(other).resolves.toHaveProperty("user");
});

test("a request is given up when all of its calls are aborted", async () => {
  const { client, arrived } = slowServer();
  const controller = new AbortController();
  const calls = [1, 2].map(() => client.me.get.query({}, { signal: controller.signal }));
  const request = await arrived;

  controller.abort();
  await Promise.allSettled(calls);
  expect(request.aborted).toBe(true);
});

test("a call with an aborted signal is not sent", async () => {
  const { client, server, release } = slowServer();
  release();
  const call = client.me.get.query({}, { signal: AbortSignal.abort() });
  await expect(call).rejects.toSatisfy(isAborted);
  await client.me.get.query({});
  expect(server.requests).toHaveLength(1);
  expect(server.requests[0]?.url).toContain("/trpc/me.get?");
});

test("the error's cause is the reason of the signal", async () => {
  const { client } = slowServer();
  const cause = new Error("the page was left");
  const call = client.me.get.query({}, { signal: AbortSignal.abort(cause) });
  await expect(call).rejects.toMatchObject({ cause });

  const unexplained = client.me.get.query({}, { signal: AbortSignal.abort("no Error") });
  await expect(unexplained).rejects.toMatchObject({ cause: { name: "AbortError" } });
});

test("a signal that is aborted after the answer changes nothing", async () => {
  const { client, release } = slowServer();
  release();
  const controller = new AbortController();
  const me = await client.me.get.query({}, { signal: controller.signal });
  controller.abort();
  expect(me.user.firstName).toBe("Ada");
});

test("an abort closes the connection", async () => {
  const http = createServer();
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const address = http.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const client = createLiaisonClient({ url: `http://127.0.0.1:${port}` });
  const controller = new AbortController();
  const call = client.me.get.query({}, { signal: controller.signal });
  call.catch(() => {});
  const [, response] = await once(http, "request");

  controller.abort();
  await once(response, "close");
  await expect(call).rejects.toSatisfy(isAborted);
  http.close();
});
