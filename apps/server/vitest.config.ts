import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { projects: ["vitest.sqlite.config.ts", "vitest.postgres.config.ts"] },
});
