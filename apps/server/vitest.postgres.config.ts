import { defineProject } from "vitest/config";
import { databaseTests } from "./src/testing/database-tests.ts";

export default defineProject({
  test: {
    name: "server on PostgreSQL",
    include: databaseTests(),
    globalSetup: "src/testing/start-postgres.ts",
    isolate: false,
    maxWorkers: "100%",
    // Each statement is a message to another process, which has to get its turn.
    testTimeout: 60_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
