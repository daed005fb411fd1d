import type { PageLinks, PageMeta } from "@liaison/contracts";
import type { z } from "zod";
import { type PageNumbers, type PageRequest, pageWindow } from "./length-aware-page.ts";

/** A list's own address, and the parameters that every link to a page of it keeps. */
export interface ListAddress {
  readonly path: string;
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

type PagerLink = z.output<typeof PageMeta>["links"][number];

/** The address of one page of a list. */
export function pageUrl({ path, parameters }: ListAddress, page: number): string {
  const url = new URL(path);
  for (const [name, value] of parameters) url.searchParams.append(name, value);
  url.searchParams.append("page", String(page));
  return url.href;
}

/** Links to the first, last, previous and next page. */
export function pageLinks(
  address: ListAddress,
  { page }: PageRequest,
  { lastPage }: PageNumbers,
): z.output<typeof PageLinks> {
  return {
    first: pageUrl(address, 1),
    last: pageUrl(address, lastPage),
    prev: page > 1 ? pageUrl(address, page - 1) : null,
    next: page < lastPage ? pageUrl(address, page + 1) : null,
  };
}

/** The links of a pager: previous, the window of pages, next. */
export function pagerLinks(
  address: ListAddress,
  request: PageRequest,
  numbers: PageNumbers,
): PagerLink[] {
  const { prev, next } = pageLinks(address, request, numbers);
  const pages = pageWindow(request.page, numbers.lastPage).map((page) =>
    page === null
      ? { url: null, label: "...", active: false }
      : { url: pageUrl(address, page), label: String(page), active: page === request.page },
  );
  return [
    { url: prev, label: "Previous", active: false },
    ...pages,
    { url: next, label: "Next", active: false },
  ];
}
