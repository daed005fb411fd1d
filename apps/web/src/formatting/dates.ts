import { displayLocale } from "./locale.ts";

/** How to write a moment: by default as the user's language and clock have it. */
export interface DateStyle {
  readonly locale?: string;
  readonly timeZone?: string;
}

/** `2024-06-30T19:00:00Z` → `30 Jun 2024` */
export function formatDate(
  timestamp: string,
  { locale = displayLocale(), timeZone }: DateStyle = {},
) {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone }).format(
    new Date(timestamp),
  );
}

/** `2024-06-30T19:00:00Z` → `30 June 2024 at 19:00 UTC` */
export function formatMoment(
  timestamp: string,
  { locale = displayLocale(), timeZone }: DateStyle = {},
) {
  return new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(new Date(timestamp));
}
