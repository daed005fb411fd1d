import { defineProject } from "vitest/config";

export default defineProject({
  test: {
    name: "client",
    include: ["src/**/*.test.ts"],
    testTimeout: 30_000,
    typecheck: {
      enabled: true,
      include: ["src/**/*.test-d.ts"],
      // The sources are checked by `typecheck`.
      ignoreSourceErrors: true,
    },
  },
});
