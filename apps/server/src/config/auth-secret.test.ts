import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { givenFolder } from "../testing/given-folder.ts";
import { createTestApplication } from "../testing/test-application.ts";
import { readOrMakeAuthSecret } from "./auth-secret.ts";

it("is made once, and kept where only its owner reads it", () => {
  const folder = join(givenFolder(), "data");
  const secret = readOrMakeAuthSecret(folder);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(readOrMakeAuthSecret(folder)).toBe(secret);
  expect(readdirSync(folder)).toEqual(["auth-secret"]);
  expect(statSync(join(folder, "auth-secret")).mode & 0o777).toBe(0o600);
});

it("is another one in another folder", () => {
  expect(readOrMakeAuthSecret(givenFolder())).not.toBe(readOrMakeAuthSecret(givenFolder()));
});

it("of a database in memory is in no file", async () => {
  const database = { engine: "sqlite", path: ":memory:" } as const;
  const { dataFolder } = await createTestApplication({ authSecret: null, database });
  expect(readdirSync(dataFolder)).toEqual([]);
});
