import { expect, test } from "vitest";
import { appRouter } from "./router.ts";
import { contractViolations } from "./routing/testing/contract-rules.ts";

test("every procedure keeps the rules of the contract", () => {
  expect(contractViolations(appRouter)).toEqual([]);
});
