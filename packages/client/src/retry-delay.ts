const firstCeilingMs = 300;
const highestCeilingMs = 10_000;

const passingStatuses: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** The longest that a caller is kept waiting because a server asked for it. */
const longestAskedWaitMs = 60_000;

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
 * How long an answer asks to wait, in milliseconds, before the request is sent again; undefined for
 * an answer that another attempt would not better soon.
 */
export function askedWaitMs({ status, headers }: Response, now: number): number | undefined {
  if (!passingStatuses.has(status)) return undefined;
  const asked = retryAfterMs(headers.get("Retry-After"), now);
  return asked > longestAskedWaitMs ? undefined : asked;
}

/**
 * How long a `Retry-After` header asks to wait, in milliseconds; 0 if it does not. The header
 * holds seconds or a date (RFC 9110, section 10.2.3).
 */
export function retryAfterMs(header: string | null, now: number): number {
  if (!header) return 0;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? 0 : Math.max(ms, 0);
}
