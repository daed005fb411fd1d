import { expect, test } from "vitest";
import { errorReasonNames, errorReasons } from "../errors/error-reasons.ts";
import { Problem } from "../errors/problem.ts";
import { problemExample } from "./problem-example.ts";

test.each(errorReasonNames)("the example of %s is such a problem", (reason) => {
  const problem = Problem.parse(problemExample(reason));
  expect(problem).toMatchObject({ reason, status: errorReasons[reason].status });
});

test.each([
  ["version_conflict", "partner"],
  ["invitation_already_pending", "invitationId"],
  ["already_connected", "connectionId"],
] as const)("the example of %s says what stands in the way", (reason, name) => {
  expect(Object.keys(problemExample(reason).conflict ?? {})).toEqual([name]);
});
