/** What a search schema reads: a key that is given once, or several times. */
type QueryValues = Record<string, string | string[]>;

/** `?types=supplier&types=customer` → `{ types: ["supplier", "customer"] }`; all values are text. */
export function parseQueryString(queryString: string): QueryValues {
  const parameters = new URLSearchParams(queryString);
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((key) => {
      const [first = "", ...others] = parameters.getAll(key);
      return [key, others.length > 0 ? [first, ...others] : first];
    }),
  );
}

/** The reverse. An empty list stays visible, as a key without value: it means "none of them". */
export function formatQueryString(values: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const item of list.length > 0 ? list : [""]) parameters.append(key, String(item));
  }
  const text = parameters.toString();
  return text ? `?${text}` : "";
}
