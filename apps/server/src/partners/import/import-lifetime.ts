import type { Clock } from "../../clock.ts";

/** How long an import can be read. */
const importLifetimeMs = 7 * 24 * 60 * 60 * 1000;

/** An import that was created then, or before, is not there any more. */
export function importsExpireUntil(clock: Clock): string {
  return new Date(clock().getTime() - importLifetimeMs).toISOString();
}
