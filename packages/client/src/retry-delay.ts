const firstCeilingMs = 300;
const highestCeilingMs = 10_000;

/**
 * How long to wait before a retry (0 is the first), in milliseconds: between half and all of a
 * ceiling that doubles each time. `random` is in [0, 1); it keeps clients that failed together
 * from coming back together.
 */
export function backoffMs(retry: number, random: number): number {
  const ceiling = Math.min(firstCeilingMs * 2 ** retry, highestCeilingMs);
  return (ceiling / 2) * (1 + random);
}

/**
 * How long a `Retry-After` header asks to wait, in milliseconds; 0 if it does not. The header
 * holds seconds or a date (RFC 9110, section 10.2.3).
 */
export function retryAfterMs(header: string | null | undefined, now: number): number {
  if (!header) return 0;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? 0 : Math.max(ms, 0);
}
