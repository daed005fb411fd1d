import type { AppRouter } from "@liaison/contracts/router";
import {
  type HTTPLinkOptions,
  httpBatchLink,
  httpLink,
  splitLink,
  type TRPCLink,
} from "@trpc/client";
import { type Fetch, retryingFetch } from "./retrying-fetch.ts";

/** The server takes at most so many calls in one request. */
const maxCallsPerRequest = 20;

/** Common proxies refuse a request line of more than 8 KiB. */
const maxUrlLength = 8000;

/** What leaves a URL room for the origin and the path. */
const maxInputLength = 6000;

/** How requests are sent. */
export interface Transport {
  /** Where the server's tRPC router is. */
  readonly url: string;
  /** Asked before each request. */
  readonly headers: () => Promise<Headers>;
  readonly credentials: RequestCredentials;
  readonly fetch: Fetch;
  /** How often a query is sent again at most. */
  readonly retries: number;
}

/**
 * Sends calls to the server. Those of the same tick share a request, except a query that is too
 * long for a URL: that goes alone, by POST. Only queries are sent again, because a mutation that
 * got no answer may have been carried out.
 */
export function transportLink({ fetch, retries, ...request }: Transport): TRPCLink<AppRouter> {
  const once = linkOptions(request, fetch);
  const retrying = linkOptions(request, retryingFetch({ fetch, retries }));
  const batch = { maxItems: maxCallsPerRequest, maxURLLength: maxUrlLength };

  return splitLink({
    condition: ({ type }) => type === "mutation",
    true: httpBatchLink({ ...once, ...batch }),
    false: splitLink({
      condition: ({ input }) => lengthInUrl(input) > maxInputLength,
      true: httpLink({ ...retrying, methodOverride: "POST" }),
      false: httpBatchLink({ ...retrying, ...batch }),
    }),
  });
}

function linkOptions(
  { url, headers, credentials }: Omit<Transport, "fetch" | "retries">,
  fetch: Fetch,
) {
  return {
    url,
    headers,
    fetch: (input, init = {}) =>
      fetch(String(input), {
        method: init.method ?? "GET",
        headers: init.headers ?? {},
        body: init.body ?? null,
        signal: init.signal ?? null,
        credentials,
      }),
  } satisfies HTTPLinkOptions<{ transformer: false; errorShape: unknown }>;
}

function lengthInUrl(input: unknown): number {
  return encodeURIComponent(JSON.stringify(input)).length;
}
