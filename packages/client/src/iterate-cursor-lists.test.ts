import { expect, test } from "vitest";
import { isAborted } from "./aborted-call.ts";
import { createLiaisonClient } from "./create-liaison-client.ts";
import { iterate } from "./iterate.ts";
import { eventLog } from "./testing/event-log.ts";
import {
  connection,
  many,
  northwind,
  ownerToken,
  partnerCreated,
  pendingInvitation,
  receivedInvitation,
  supplier,
} from "./testing/factories.ts";
import type { Records } from "./testing/in-memory-services.ts";
import { liaisonServer, url } from "./testing/liaison-server.ts";

function setUp(records: Records) {
  const { fetch, requests } = liaisonServer(records);
  const client = createLiaisonClient({ url, token: ownerToken, organizationId: northwind, fetch });
  return { client, requests };
}

const records = {
  log: eventLog(many(120, partnerCreated)),
  connections: many(3, connection),
  received: many(3, receivedInvitation),
};

test("are walked from page to page", async () => {
  const { client, requests } = setUp(records);
  const walked = await Array.fromAsync(iterate(client.events.list, { order: "asc" }));
  expect(walked).toEqual(many(120, partnerCreated));
  const inputs = requests.map((request) => new URL(request.url).searchParams.get("input"));
  expect(inputs).toEqual([
    '{"0":{"order":"asc"}}',
    '{"0":{"order":"asc","cursor":"50"}}',
    '{"0":{"order":"asc","cursor":"100"}}',
  ]);
});

test("are walked in pages of the size and from the place that the caller says", async () => {
  const { client, requests } = setUp(records);
  const walked = await Array.fromAsync(iterate(client.connections.list, { limit: 1, cursor: "1" }));
  expect(walked).toEqual([connection(2), connection(3)]);
  expect(requests).toHaveLength(2);
});

test("are walked without an input", async () => {
  const { client, requests } = setUp(records);
  const walked = await Array.fromAsync(iterate(client.receivedInvitations.list));
  expect(walked).toEqual(many(3, receivedInvitation));
  expect(requests).toHaveLength(1);
});

test("may be somebody's history", async () => {
  const log = eventLog([1, 2, 1, 3, 1].map(partnerCreated));
  const { client, requests } = setUp({ log });
  const walk = iterate(client.partners.history, { id: supplier(1).id, limit: 2 });
  expect(await Array.fromAsync(walk)).toEqual([1, 1, 1].map(partnerCreated));
  expect(requests).toHaveLength(2);

  const { id } = pendingInvitation(1);
  expect(await Array.fromAsync(iterate(client.supplierInvitations.history, { id }))).toEqual([]);
});

test("end with the signal", async () => {
  const { client, requests } = setUp(records);
  const { signal } = new AbortController();
  const walk = iterate(client.connections.list, undefined, { signal: AbortSignal.abort() });
  await expect(walk.next()).rejects.toSatisfy(isAborted);
  expect(requests).toHaveLength(0);
  const open = iterate(client.connections.list, undefined, { signal });
  expect(await Array.fromAsync(open)).toHaveLength(3);
});
