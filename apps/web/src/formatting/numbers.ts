import { displayLocale } from "./locale.ts";

/** `1073741823` → `1,073,741,823` */
export function formatNumber(value: number, locale: string = displayLocale()): string {
  return new Intl.NumberFormat(locale).format(value);
}
