import { describe, expect, it } from "vitest";
import { formatDate, formatMoment } from "./dates.ts";
import { displayLocale } from "./locale.ts";
import { formatNumber } from "./numbers.ts";
import { formatRelativeTime } from "./relative-time.ts";

describe("formatting", () => {
  it.each([
    [["sv-SE", "sv", "en-US", "en"], "en-US"],
    [["en-IE"], "en-IE"],
    [["fi-FI"], "en-GB"],
    [["en-US@posix"], "en-GB"],
    [[], "en-GB"],
  ])("speaks to a reader of %j in %s", (languages, locale) => {
    expect(displayLocale(languages)).toBe(locale);
  });

  it("groups digits", () => {
    expect(formatNumber(1073741823, "en-GB")).toBe("1,073,741,823");
    expect(formatNumber(0, "en-GB")).toBe("0");
  });

  it("writes a date and a moment in the reader's time zone", () => {
    const style = { locale: "en-GB", timeZone: "Asia/Tokyo" };
    expect(formatDate("2024-06-30T19:00:00Z", style)).toBe("1 Jul 2024");
    expect(formatMoment("2024-06-30T19:00:00Z", style)).toBe("1 July 2024 at 04:00 GMT+9");
  });

  it.each([
    ["2024-06-30T12:00:20Z", "this minute"],
    ["2024-06-30T12:45:00Z", "in 45 minutes"],
    ["2024-06-30T09:00:00Z", "3 hours ago"],
    ["2024-07-01T13:00:00Z", "tomorrow"],
    ["2024-07-29T12:00:00Z", "in 29 days"],
    ["2024-08-27T12:00:00Z", "in 58 days"],
    ["2024-04-01T12:00:00Z", "3 months ago"],
    ["2021-06-30T12:00:00Z", "3 years ago"],
  ])("says how far %s is", (timestamp, text) => {
    expect(formatRelativeTime(timestamp, Date.parse("2024-06-30T12:00:00Z"), "en-GB")).toBe(text);
  });
});
