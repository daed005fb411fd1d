import { hashKey } from "@tanstack/react-query";

/**
 * Placeholder data for a list: the page before, as long as it is of the same scope. Another
 * organization's rows must never stand under this one's name, not even while loading.
 * The scope is the second part of a list's key.
 */
export function keepPreviousPage(queryKey: readonly unknown[]) {
  return <Page>(previous: Page | undefined, query?: { queryKey: readonly unknown[] }) =>
    query && scopeOf(query.queryKey) === scopeOf(queryKey) ? previous : undefined;
}

function scopeOf([, scope]: readonly unknown[]): string {
  return hashKey([scope]);
}
