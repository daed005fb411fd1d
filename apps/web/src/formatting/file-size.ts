import { displayLocale } from "./locale.ts";

const units = ["byte", "kilobyte", "megabyte"] as const;

/** `1234567` → `1.2 MB` */
export function formatFileSize(bytes: number, locale: string = displayLocale()): string {
  const power = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: units[power] ?? "megabyte",
    unitDisplay: power === 0 ? "long" : "short",
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power);
}
