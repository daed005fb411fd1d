/** The page of a list that starts at a cursor, which is a row's number here. */
export function cursorPage<Row>(
  rows: readonly Row[],
  { cursor, limit }: { readonly cursor?: string | null | undefined; readonly limit: number },
): { data: Row[]; nextCursor: string | null } {
  const start = Number(cursor ?? 0);
  const end = start + limit;
  return { data: rows.slice(start, end), nextCursor: end < rows.length ? String(end) : null };
}
