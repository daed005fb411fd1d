import type { Fetch } from "./retrying-fetch.ts";

/** How requests are sent. */
export interface Transport {
  /** Where the server's tRPC router is. */
  readonly url: string;
  /** Asked before each request. */
  readonly headers: () => Promise<Headers>;
  readonly credentials: RequestCredentials;
  readonly fetch: Fetch;
  /** How often a request is sent again at most. */
  readonly retries: number;
}
