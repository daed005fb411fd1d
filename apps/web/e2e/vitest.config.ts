import { defineConfig } from "vitest/config";

/** The whole product in a real browser: `pnpm e2e`. It needs the built web app. */
export default defineConfig({
  test: {
    name: "e2e",
    root: import.meta.dirname,
    include: ["*.test.ts"],
    globalSetup: "./start-liaison.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
