import type { Config } from "./config.ts";

/** The base of every link that leaves the server, without a slash at the end. */
export function publicBaseUrlOf({ publicBaseUrl, port }: Config): string {
  return publicBaseUrl ?? `http://localhost:${port}`;
}
