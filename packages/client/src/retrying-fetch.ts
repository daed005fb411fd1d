import { backoffMs, retryAfterMs } from "./retry-delay.ts";
import { type Sleep, sleep as sleepOnTimer } from "./sleep.ts";

/** What the client needs of `fetch`. The one of browsers and Node fits. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const passingStatuses: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** The longest that a caller is kept waiting because a server asked for it. */
const longestAskedWaitMs = 60_000;

export interface Retrying {
  readonly fetch: Fetch;
  /** How often a request is sent again at most. */
  readonly retries: number;
  readonly sleep?: Sleep;
  readonly random?: () => number;
  readonly now?: () => number;
}

/**
 * A `fetch` that sends a request again when it got no answer, or one that says to come back
 * (429, 502, 503, 504). It is for queries: a mutation that got no answer may have been carried out.
 */
export function retryingFetch({
  fetch,
  retries,
  sleep = sleepOnTimer,
  random = Math.random,
  now = Date.now,
}: Retrying): Fetch {
  return async (url, init) => {
    for (let retry = 0; retry < retries; retry += 1) {
      const response = await unlessUnreachable(fetch(url, init), init.signal);
      if (response && !passingStatuses.has(response.status)) return response;

      const asked = retryAfterMs(response?.headers.get("Retry-After"), now());
      if (response && asked > longestAskedWaitMs) return response;
      // A body that nobody reads would keep its connection.
      await response?.body?.cancel();
      await sleep(Math.max(asked, backoffMs(retry, random())), init.signal);
    }
    return fetch(url, init);
  };
}

/** The answer, or nothing when there was none; an aborted request rejects all the same. */
async function unlessUnreachable(
  answer: Promise<Response>,
  signal: AbortSignal | null | undefined,
): Promise<Response | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (signal?.aborted) throw error;
    return undefined;
  }
}
