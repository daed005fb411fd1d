import { formatNumber } from "../formatting/numbers.ts";

/** Which part of a list a page is: `from` and `to` count rows from 1 and are 0 on an empty page. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** The range of a page that begins after so many pages of `size` rows each. */
export function pageRange({ page, size, total }: { page: number; size: number; total: number }) {
  const offset = (page - 1) * size;
  const to = Math.min(offset + size, total);
  const range: PageRange = {
    from: offset < total ? offset + 1 : 0,
    to: offset < total ? to : 0,
    total,
    page,
    pages: Math.max(Math.ceil(total / size), 1),
  };
  return range;
}

/** `1–50 of 312` */
export function describeRange({ from, to, total }: PageRange, locale?: string): string {
  const format = (value: number) => formatNumber(value, locale);
  return to === 0 ? `0 of ${format(total)}` : `${format(from)}–${format(to)} of ${format(total)}`;
}
