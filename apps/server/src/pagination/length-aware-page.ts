/** Which page of a list: `page` counts from 1. */
export interface PageRequest {
  readonly page: number;
  readonly perPage: number;
}

/** A page's numbers. `from` and `to` count rows from 1 and are null on an empty page. */
export interface PageNumbers {
  readonly lastPage: number;
  readonly from: number | null;
  readonly to: number | null;
}

/** How many rows precede the page. */
export function pageOffset({ page, perPage }: PageRequest): number {
  return (page - 1) * perPage;
}

export function pageNumbers(
  request: PageRequest,
  rows: { readonly total: number; readonly onPage: number },
): PageNumbers {
  const lastPage = Math.max(Math.ceil(rows.total / request.perPage), 1);
  if (rows.onPage === 0) return { lastPage, from: null, to: null };
  const offset = pageOffset(request);
  return { lastPage, from: offset + 1, to: offset + rows.onPage };
}

/** The list may be shown whole up to this many pages. */
const longestWholeWindow = 13;

/**
 * The page numbers that a pager shows; null stands for the gap between two runs. Seven pages from
 * either end the run at that end grows to ten; in between, three neighbours on each side show.
 */
export function pageWindow(current: number, last: number): (number | null)[] {
  if (last <= longestWholeWindow) return run(1, last);
  if (current <= 7) return [...run(1, 10), null, last - 1, last];
  if (current > last - 7) return [1, 2, null, ...run(last - 9, last)];
  return [1, 2, null, ...run(current - 3, current + 3), null, last - 1, last];
}

function run(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
