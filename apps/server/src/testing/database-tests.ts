import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const source = join(import.meta.dirname, "..");
const givenDatabase = join(import.meta.dirname, "given-database.ts");
const ownImport = /from "(\.[^"]+\.ts)"/g;

/** The tests that are given a database, by what they import: each runs on every engine. */
export function databaseTests(): string[] {
  const reached = new Map<string, boolean>();
  const reachesDatabase = (file: string): boolean => {
    const known = reached.get(file);
    if (known !== undefined) return known;
    reached.set(file, false);
    const imported = [...readFileSync(file, "utf8").matchAll(ownImport)].map(([, path]) =>
      join(dirname(file), path ?? ""),
    );
    const reaches = file === givenDatabase || imported.some(reachesDatabase);
    reached.set(file, reaches);
    return reaches;
  };
  return globSync("**/*.test.ts", { cwd: source })
    .map((path) => join(source, path))
    .filter(reachesDatabase)
    .map((file) => relative(join(source, ".."), file));
}
