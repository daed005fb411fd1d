import { normalizedKey } from "../db/normalized-key.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Orders organizations as lists order text: by the normalized key of their names, ties by id. */
export function byName(a: Named, b: Named): number {
  return compare(normalizedKey(a.name), normalizedKey(b.name)) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
