const absent = "–";

/** Three digits that count; larger numbers whole, with separators. */
export function formatNumber(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return absent;
  if (value >= 100) return Math.round(value).toLocaleString("en");
  if (value === 0) return "0";
  return value.toPrecision(value >= 10 ? 3 : 2);
}

/** What was reached beside what was to be: in bold where it was missed. */
export function formatReached(value: number | null, isReached: boolean): string {
  const text = formatNumber(value);
  return value === null || isReached ? text : `**${text}**`;
}
