import { defineProject } from "vitest/config";

export default defineProject({
  test: {
    name: "contracts",
    include: ["src/**/*.test.ts"],
    testTimeout: 30_000,
    // Loading the modules anew for each file would be most of the time.
    isolate: false,
    typecheck: { enabled: true, include: ["src/**/*.test-d.ts"], tsconfig: "tsconfig.json" },
  },
});
