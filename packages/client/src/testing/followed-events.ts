import { vi } from "vitest";
import { createLiaisonClient } from "../create-liaison-client.ts";
import type { LiaisonClient } from "../liaison-client.ts";
import type { Fetch } from "../retrying-fetch.ts";
import { type EventLog, eventLog } from "./event-log.ts";
import { northwind, ownerToken, partnerCreated } from "./factories.ts";
import { listeningServer } from "./listening-server.ts";

type Tracked = { readonly id: string };

/** A listening server, and a client of it that tells what it sends and asks. */
export async function liveServer(log: EventLog = eventLog()) {
  const server = await listeningServer({ log });
  const getToken = vi.fn(async () => ownerToken);
  const fetch = vi.fn<Fetch>((input, init) => globalThis.fetch(input, init));
  const { url } = server;
  const client = createLiaisonClient({ url, getToken, organizationId: northwind, fetch });
  return { client, server, log, getToken, fetch };
}

/** Follows the events, and tells when what happened. */
export function follow(
  client: LiaisonClient,
  input: { lastEventId?: string } = {},
  signal?: AbortSignal,
) {
  const seen: string[] = [];
  const connected = Promise.withResolvers<void>();
  const failed = Promise.withResolvers<unknown>();
  const stopped = Promise.withResolvers<void>();
  const { unsubscribe } = client.events.live.subscribe(input, {
    ...(signal && { signal }),
    onStarted: () => connected.resolve(),
    onData: ({ id }: Tracked) => seen.push(id),
    onError: failed.resolve,
    onStopped: stopped.resolve,
  });
  const [started, failure, end] = [connected.promise, failed.promise, stopped.promise];
  return { seen, started, failure, end, unsubscribe };
}

/** The ids of the nth events. */
export const ids = (...numbers: number[]) => numbers.map((number) => partnerCreated(number).id);

/** Waits until something has come over the wire. Timers that are faked go on meanwhile. */
export const eventually = (expected: () => void | Promise<void>) => vi.waitFor(expected, 10_000);
