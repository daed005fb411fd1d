import type { AppRouter } from "@liaison/contracts/router";
import { httpSubscriptionLink, type TRPCLink } from "@trpc/client";
import { EventSource } from "eventsource";
import { eventStreamFetch } from "./event-stream-fetch.ts";
import type { Transport } from "./transport.ts";

/**
 * Follows subscriptions over server-sent events. The browser's own `EventSource` could send neither
 * a token nor the organizations as headers, and what is in a URL ends up in logs.
 */
export function liveLink({ url, headers, credentials, fetch }: Transport): TRPCLink<AppRouter> {
  return httpSubscriptionLink({
    url,
    EventSource,
    eventSourceOptions: () => ({
      fetch: eventStreamFetch({
        connect: async (streamUrl, request) => {
          const sent = await headers();
          for (const [name, value] of Object.entries(request.headers)) sent.set(name, value);
          request.signal.throwIfAborted();
          const { signal } = request;
          return fetch(streamUrl, { headers: sent, signal, credentials, cache: "no-store" });
        },
      }),
    }),
  });
}
