/** A list as its query string says it. */
export interface ListQuery {
  readonly limit: number;
  readonly offset: number;
  readonly cursor: string | null;
  readonly search: string | null;
  /** Only invited suppliers, those with the largest sales first. */
  readonly invited: boolean;
}

export function parseListQuery(query: string): ListQuery {
  const parameters = new URLSearchParams(query);
  return {
    limit: Number(parameters.get("limit") ?? 50),
    offset: Number(parameters.get("offset") ?? 0),
    cursor: parameters.get("cursor"),
    search: parameters.get("search"),
    invited: parameters.get("invited") === "1",
  };
}
