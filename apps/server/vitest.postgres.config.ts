import { defineProject } from "vitest/config";
import { databaseTests } from "./src/testing/database-tests.ts";

export default defineProject({
  test: {
    name: "server on PostgreSQL",
    include: databaseTests(),
    globalSetup: "src/testing/start-postgres.ts",
    isolate: false,
    maxWorkers: "100%",
    testTimeout: 20_000,
  },
});
