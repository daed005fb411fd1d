import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const web = join(import.meta.dirname, "..");
const dist = join(web, "dist");
const mantineStyles = join(web, "node_modules/@mantine/core/styles");

/** What index.html makes a browser load before it can show anything. */
async function firstLoad(extension: "js" | "css"): Promise<string[]> {
  const html = await readFile(join(dist, "index.html"), "utf8");
  const paths = html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g);
  return [...paths].flatMap(([, path = ""]) => (path.endsWith(`.${extension}`) ? [path] : []));
}

async function gzippedKilobytes(paths: readonly string[]): Promise<number> {
  const files = await Promise.all(paths.map((path) => readFile(join(dist, path))));
  return files.reduce((sum, file) => sum + gzipSync(file).length, 0) / 1000;
}

/** The text of all files of a kind in a folder. */
async function textOf(folder: string, extension: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(extension));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return texts.join("\n");
}

function mantineClasses(text: string): Set<string> {
  return new Set(text.match(/\bm_[0-9a-f]+\b/g));
}

describe("the built app", () => {
  // A little more than it is. What only signed-in pages need belongs into their chunks.
  it.each([
    ["js", 165],
    ["css", 22],
  ] as const)("loads little %s at first", async (extension, limit) => {
    const paths = await firstLoad(extension);
    expect(paths).not.toEqual([]);
    expect(await gzippedKilobytes(paths)).toBeLessThan(limit);
  });

  it("has the styles of every component of Mantine in it", async () => {
    const used = mantineClasses(await textOf(join(dist, "assets"), ".js"));
    const styled = mantineClasses(await textOf(join(dist, "assets"), ".css"));
    const known = mantineClasses(await textOf(mantineStyles, ".css"));
    expect(used.size).toBeGreaterThan(100);
    const missing = [...used].filter((name) => known.has(name) && !styled.has(name));
    expect(missing).toEqual([]);
  });
});
