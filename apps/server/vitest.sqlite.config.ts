import { defineProject } from "vitest/config";

export default defineProject({
  test: {
    name: "server",
    include: ["src/**/*.test.ts"],
    // Of PostgreSQL, or of both engines at once.
    exclude: ["src/db/engines/postgres*.test.ts", "src/**/same-*.test.ts"],
    // Each test has an application of its own; loading the modules anew for each file is most of the time.
    isolate: false,
    maxWorkers: "100%",
    testTimeout: 20_000,
  },
});
