import { askedWaitMs, backoffMs } from "./retry-delay.ts";
import { type Sleep, sleep as sleepOnTimer } from "./sleep.ts";

/** What the client needs of `fetch`. The one of browsers and Node fits. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What a wait for another attempt goes by; a test has its own. */
export interface Waiting {
  readonly sleep?: Sleep;
  readonly random?: () => number;
  readonly now?: () => number;
}

export interface Retrying extends Waiting {
  readonly fetch: Fetch;
  /** How often a request is sent again at most. */
  readonly retries: number;
  /** Whether an answer is read as it comes; one that is not counts once it is there as a whole. */
  readonly isStreamed?: boolean;
}

/**
 * A `fetch` that sends a request again when it got no answer, none to its end, or one that says to
 * come back (429, 502, 503, 504). Each attempt has the same headers: a mutation that got no answer may have
 * been carried out, and its key tells the server that it is the same one.
 */
export function retryingFetch({
  fetch,
  retries,
  isStreamed = false,
  sleep = sleepOnTimer,
  random = Math.random,
  now = Date.now,
}: Retrying): Fetch {
  return async (url, init) => {
    // A stream can be read once.
    const attempts = init.body instanceof ReadableStream ? 0 : retries;
    const answerOrWaitMs = async () => {
      const response = await fetch(url, init);
      const askedMs = askedWaitMs(response, now());
      if (askedMs === undefined) return isStreamed ? response : whole(response);
      // A body that nobody reads would keep its connection.
      await response.body?.cancel();
      return askedMs;
    };
    for (let retry = 0; retry < attempts; retry += 1) {
      const outcome = (await unlessUnreachable(answerOrWaitMs(), init.signal)) ?? 0;
      if (typeof outcome !== "number") return outcome;
      await sleep(Math.max(outcome, backoffMs(retry, random())), init.signal);
    }
    return fetch(url, init);
  };
}

/** Rejects if the connection is lost before the answer is complete. */
async function whole(response: Response): Promise<Response> {
  await response.clone().arrayBuffer();
  return response;
}

/** The answer, or nothing when there was none; an aborted request rejects all the same. */
async function unlessUnreachable<T>(
  answer: Promise<T>,
  signal: AbortSignal | null | undefined,
): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (signal?.aborted) throw error;
    return undefined;
  }
}
