import type { AppRouter } from "@liaison/contracts/router";
import {
  type HTTPLinkOptions,
  httpBatchLink,
  httpBatchStreamLink,
  httpLink,
  splitLink,
  type TRPCLink,
} from "@trpc/client";
import { withIdempotencyKey } from "./idempotency-key.ts";
import { liveLink } from "./live-link.ts";
import { retryingFetch } from "./retrying-fetch.ts";
import { streamedAnswerLink } from "./streamed-answer-link.ts";
import { isStreamed } from "./streamed-procedures.ts";
import type { Transport } from "./transport.ts";

/** The server takes at most so many calls in one request. */
const maxCallsPerRequest = 20;

/** Common proxies refuse a request line of more than 8 KiB. */
const maxUrlLength = 8000;

/** What leaves a URL room for the origin and the path. */
const maxInputLength = 6000;

/** Sends calls to the server, each kind as it travels best. */
export function transportLink(transport: Transport): TRPCLink<AppRouter> {
  return splitLink({
    condition: ({ type }) => type === "subscription",
    true: liveLink(transport),
    false: splitLink({
      condition: ({ type }) => type === "mutation",
      true: mutationLink(transport),
      false: queryLink(transport),
    }),
  });
}

/** Mutations go alone: a key names one of them. */
function mutationLink(transport: Transport): TRPCLink<AppRouter> {
  return httpLink({
    ...linkOptions(transport),
    headers: async ({ op }) => withIdempotencyKey(await transport.headers(), op.context),
  });
}

/**
 * Queries of the same tick share a request, except one that is too long for a URL, which goes by
 * POST, and one whose answer is a stream: those go alone.
 */
function queryLink(transport: Transport): TRPCLink<AppRouter> {
  const { headers } = transport;
  const options = { ...linkOptions(transport), headers };
  const batch = { maxItems: maxCallsPerRequest, maxURLLength: maxUrlLength };
  const stream = { ...linkOptions(transport, { isStreamed: true }), headers, maxItems: 1 };
  const byPost = { methodOverride: "POST" as const };

  return splitLink({
    condition: isStreamed,
    true: [
      streamedAnswerLink(),
      splitLink({
        condition: isTooLongForUrl,
        true: httpBatchStreamLink({ ...stream, ...byPost }),
        false: httpBatchStreamLink(stream),
      }),
    ],
    false: splitLink({
      condition: isTooLongForUrl,
      true: httpLink({ ...options, ...byPost }),
      false: httpBatchLink({ ...options, ...batch }),
    }),
  });
}

function linkOptions(
  { url, credentials, fetch, retries }: Transport,
  { isStreamed } = { isStreamed: false },
) {
  const retrying = retryingFetch({ fetch, retries, isStreamed });
  return {
    url,
    fetch: (input, init = {}) =>
      retrying(String(input), {
        method: init.method ?? "GET",
        headers: init.headers ?? {},
        body: init.body ?? null,
        signal: init.signal ?? null,
        credentials,
      }),
  } satisfies HTTPLinkOptions<{ transformer: false; errorShape: unknown }>;
}

function isTooLongForUrl({ input }: { readonly input: unknown }): boolean {
  return encodeURIComponent(JSON.stringify(input)).length > maxInputLength;
}
