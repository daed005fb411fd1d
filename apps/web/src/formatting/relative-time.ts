import { displayLocale } from "./locale.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const smallest = { unit: "minute", length: minute } as const;

/** Larger units, and the distance from which each is used: a deadline is counted in days for long. */
const larger = [
  { unit: "year", length: 365 * day, from: 365 * day },
  { unit: "month", length: 30 * day, from: 90 * day },
  { unit: "day", length: day, from: day },
  { unit: "hour", length: hour, from: hour },
] as const;

/** How far a moment is from now: `in 3 days`, `2 hours ago`. */
export function formatRelativeTime(
  timestamp: string,
  now: number = Date.now(),
  locale: string = displayLocale(),
): string {
  const distance = Date.parse(timestamp) - now;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const { unit, length } = larger.find(({ from }) => Math.abs(distance) >= from) ?? smallest;
  return format.format(Math.trunc(distance / length), unit);
}
