import { defineProject } from "vitest/config";

export default defineProject({
  test: {
    name: "server",
    include: ["src/**/*.test.ts"],
    exclude: ["src/db/engines/postgres*.test.ts", "src/db/same-schema.test.ts"],
    // Each test has an application of its own; loading the modules anew for each file is most of the time.
    isolate: false,
    maxWorkers: "100%",
    testTimeout: 20_000,
  },
});
