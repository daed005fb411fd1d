import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { z } from "zod";

const Manifest = z.object({
  exports: z.record(z.string(), z.string()),
  publishConfig: z.object({ exports: z.unknown() }),
});

test("what is published is what the sources export, built", async () => {
  const source = await readFile(new URL("../package.json", import.meta.url), "utf8");
  const manifest = Manifest.parse(JSON.parse(source));
  const built = Object.entries(manifest.exports).map(([name, file]) => {
    const path = file.replace(/^\.\/src\/(.*)\.ts$/, "./dist/$1");
    return [name, { types: `${path}.d.ts`, default: `${path}.js` }];
  });
  expect(manifest.publishConfig.exports).toEqual(Object.fromEntries(built));
});
