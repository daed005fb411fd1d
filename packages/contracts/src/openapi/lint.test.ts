import { createConfig, lintFromString } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { createOpenApiDocument } from "./openapi-document.ts";

test("the document is valid OpenAPI 3.1 and keeps the recommended rules, and more", async () => {
  const config = await createConfig({
    extends: ["recommended"],
    rules: {
      "array-parameter-serialization": "error",
      "component-name-unique": "error",
      // Does not see that no id is `imports`; the contract's own rule on clashing routes does.
      "no-ambiguous-paths": "off",
      "operation-4xx-problem-details-rfc7807": "error",
      "operation-description": "error",
      "operation-singular-tag": "error",
      "operation-tag-defined": "error",
      "parameter-description": "error",
      "path-params-defined": "error",
      "paths-kebab-case": "error",
      "spec-strict-refs": "error",
    },
  });
  // Not localhost, which the rules take for a server that was forgotten.
  const document = createOpenApiDocument({ serverUrl: "https://liaison.test" });

  const problems = await lintFromString({ source: JSON.stringify(document), config });

  expect(
    problems.map(({ ruleId, message, location: [at] }) => ({ ruleId, message, at: at?.pointer })),
  ).toEqual([]);
});
