import type { Config } from "./config.ts";

/** The origins whose pages may call with the user's cookies: the server's own, and those configured. */
export function ownOriginsOf(
  { corsOrigins, environment, port }: Config,
  publicBaseUrl: string,
): string[] {
  const loopback = environment === "production" ? [] : loopbackOrigins(port);
  return [publicBaseUrl, ...corsOrigins, ...loopback];
}

/** A developer opens the page under either name, and through the web app's development server. */
function loopbackOrigins(port: number): string[] {
  return [port, 5173].flatMap((each) => [`http://localhost:${each}`, `http://127.0.0.1:${each}`]);
}
