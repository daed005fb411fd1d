import { expect, test } from "vitest";
import { pathParameters } from "./route.ts";

test.each([
  ["/partners", []],
  ["/partners/{id}", ["id"]],
  ["/connections/{connectionId}/grants/{permission}", ["connectionId", "permission"]],
])("the parameters of %s are %j", (path, names) => {
  expect(pathParameters(path)).toEqual(names);
});
