import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { goldenCopy, goldenCopyFile } from "./golden-copy.ts";

test("the committed OpenAPI document is that of the router", async () => {
  const committed = await readFile(goldenCopyFile, "utf8");
  expect(
    committed === goldenCopy(),
    "The contract changed. Write its document anew with `pnpm --filter @liaison/contracts openapi` and review the difference.",
  ).toBe(true);
});
