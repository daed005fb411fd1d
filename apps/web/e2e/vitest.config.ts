import { defineConfig } from "vitest/config";

/** The whole product in a real browser: `pnpm e2e`. It needs the built web app. */
export default defineConfig({
  test: {
    name: "e2e",
    root: import.meta.dirname,
    include: ["*.test.ts"],
    // A test waits for the browser and the server for most of its time: two do so together.
    maxWorkers: 2,
    globalSetup: "./start-liaison.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
