import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../", import.meta.url);
const readme = readFileSync(new URL("README.md", root), "utf8");

test("the README shows each of the examples as it is compiled", () => {
  const examples = readdirSync(new URL("examples/", root));
  const sources = examples.map((name) => readFileSync(new URL(`examples/${name}`, root), "utf8"));
  const shown = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, source]) => source);
  expect(shown.toSorted()).toEqual(sources.toSorted());
});
