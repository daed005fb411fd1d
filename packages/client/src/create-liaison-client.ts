import type { AppRouter } from "@liaison/contracts/router";
import { createTRPCClient } from "@trpc/client";
import { abortLink } from "./abort-link.ts";
import type { LiaisonClient } from "./liaison-client.ts";
import { requestHeaders } from "./request-headers.ts";
import type { Fetch } from "./retrying-fetch.ts";
import { transportLink } from "./transport-link.ts";

/** How the user is known: by a bearer token, or by the browser's session cookie without one. */
export type Authentication =
  | { readonly token: string; readonly getToken?: undefined }
  /** Asked before each request and connection, so that it can answer with a renewed token. */
  | { readonly token?: undefined; readonly getToken: () => string | Promise<string> }
  | { readonly token?: undefined; readonly getToken?: undefined };

/** What {@link createLiaisonClient} takes. */
export type LiaisonClientOptions = Authentication & {
  /** The origin of a Liaison server, `https://liaison.example`; in a browser, `""` is the page's own. */
  readonly url: string;
  /**
   * The organization that requests are made for. Without one, the server takes the organization
   * that the token is bound to; `partners.*` require one.
   */
  readonly organizationId?: string | undefined;
  /** The organization whose data requests touch; by default that of `organizationId`. */
  readonly targetOrganizationId?: string | undefined;
  /** How often a call is sent again when the server cannot be reached or is busy; 2 by default, 0 for never. */
  readonly retries?: number | undefined;
  /** Further headers. They do not replace those that the other options make. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Replaces the global `fetch`. */
  readonly fetch?: Fetch | undefined;
};

/**
 * Makes a client of a Liaison server. Making one sends nothing and costs little: make another to
 * speak for another organization.
 *
 * Queries of the same tick share a request. Every mutation has an idempotency key, a random one
 * unless its caller gives one (`{ context: { idempotencyKey } }`), so mutations are retried as
 * queries are, and happen once all the same. A subscription connects again, and goes on after the
 * last event, for as long as it lasts. A call rejects with a `TRPCClientError`; `isLiaisonError`
 * and `isAborted` tell what kind.
 */
export function createLiaisonClient(options: LiaisonClientOptions): LiaisonClient {
  const { url, token, getToken, fetch = globalFetch, retries = 2 } = options;

  const client = createTRPCClient<AppRouter>({
    links: [
      abortLink(),
      transportLink({
        url: `${url.replace(/\/+$/, "")}/trpc`,
        headers: async () =>
          requestHeaders({
            token: getToken ? await getToken() : token,
            organizationId: options.organizationId,
            targetOrganizationId: options.targetOrganizationId,
            extra: options.headers,
          }),
        // A cookie beside a token could speak for someone else.
        credentials: token === undefined && getToken === undefined ? "include" : "omit",
        fetch,
        retries,
      }),
    ],
  });
  // The router has one type of invitation, whatever is asked, and one kind of options; the contract
  // and `LiaisonClient` know the precise ones.
  return client as LiaisonClient;
}

/** Looks the global up at each call, so that it can be replaced after the client is made. */
const globalFetch: Fetch = (url, init) => fetch(url, init);
