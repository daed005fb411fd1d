import type BetterSqlite from "better-sqlite3";

export interface SearchWords {
  /** Each is in about three names of a thousand. */
  readonly found: string[];
  /** Each is in no name, though its parts are. */
  readonly missing: string[];
}

const share = { least: 0.0015, most: 0.0045 } as const;
const howMany = 48;

/** Words of the directory's own names: plain letters, so that every server's search means the same. */
export function chooseWords(database: BetterSqlite.Database, organizationId: string): SearchWords {
  const names = database
    .prepare<[string], string>("select company_name_key from partners where organization_id = ?")
    .pluck()
    .all(organizationId);
  const counts = new Map<string, number>();
  for (const name of names) {
    for (const word of new Set(name.split(/[^a-z]+/))) {
      if (word.length >= 5) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const isCommonEnough = (count: number) =>
    count >= share.least * names.length && count <= share.most * names.length;
  const candidates = [...counts].filter(([, count]) => isCommonEnough(count)).map(([word]) => word);
  const matches = (part: string) => names.filter((name) => name.includes(part)).length;
  const found = candidates.slice(0, howMany).filter((word) => isCommonEnough(matches(word)));
  const missing = found.map(misspelt).filter((word) => matches(word) === 0);
  if (found.length < 8 || missing.length < 8) throw new Error("Too few words to search for");
  return { found, missing };
}

/** "lindqvist" as a hurried hand writes it: "lindqvsit". */
function misspelt(word: string): string {
  const at = word.length - 3;
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}
