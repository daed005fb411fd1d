import { isErrorReason } from "@liaison/contracts/error-reasons";
import type { EventSourceInit } from "eventsource";
import { askedWaitMs, backoffMs } from "./retry-delay.ts";
import type { Waiting } from "./retrying-fetch.ts";
import { sleep as sleepOnTimer } from "./sleep.ts";

type EventSourceFetch = NonNullable<EventSourceInit["fetch"]>;

export interface EventStream extends Waiting {
  /** Sends the request for the stream, with what an `EventSource` has to say. */
  readonly connect: (url: string, init: EventStreamRequest) => Promise<Response>;
}

export interface EventStreamRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/**
 * The `fetch` of one `EventSource`. An `EventSource` connects again when a connection is lost or
 * cannot be made, and gives up on any answer but a stream. So what passes counts as no connection,
 * and what a server says went wrong is put into a stream, which is where tRPC reads errors.
 */
export function eventStreamFetch({
  connect,
  sleep = sleepOnTimer,
  random = Math.random,
  now = Date.now,
}: EventStream): EventSourceFetch {
  let failures = 0;
  let waitMs = 0;

  const fail = (askedMs: number, message: string, cause?: unknown): Error => {
    waitMs = Math.max(askedMs, backoffMs(failures, random()));
    failures += 1;
    return new Error(message, { cause });
  };

  return async (url, { headers, signal }) => {
    if (failures > 0) await sleep(waitMs, signal);
    const response = await connect(String(url), { headers, signal }).catch((cause: unknown) => {
      // To an `EventSource` an AbortError is its own closing, so nobody else's may look like one.
      throw signal.aborted ? cause : fail(0, messageOf(cause), cause);
    });
    const askedMs = askedWaitMs(response, now());
    if (askedMs !== undefined) {
      await response.body?.cancel().catch(() => {});
      throw fail(askedMs, `The server answered with ${response.status}`);
    }
    failures = 0;
    return response.ok ? response : toldInStream(response);
  };
}

/** A Liaison server's error as tRPC's stream of events tells it; another answer as it is. */
async function toldInStream(response: Response): Promise<Response> {
  const answer: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const { error } = asRecord(answer);
  if (!isErrorReason(asRecord(asRecord(error)["data"])["reason"])) return response;
  return new Response(`event: serialized-error\ndata: ${JSON.stringify(error)}\n\n`, {
    headers: { "Content-Type": "text/event-stream" },
  });
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
