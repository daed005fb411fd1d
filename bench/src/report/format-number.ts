const absent = "–";

/** Three digits that count; larger numbers whole, with separators. */
export function formatNumber(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return absent;
  if (value >= 100) return Math.round(value).toLocaleString("en");
  if (value === 0) return "0";
  return value.toPrecision(value >= 10 ? 3 : 2);
}
