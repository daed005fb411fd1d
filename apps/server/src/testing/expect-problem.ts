import { type ErrorReason, errorReasons, Problem, problemMediaType } from "@liaison/contracts";
import type { LightMyRequestResponse } from "fastify";
import { expect } from "vitest";

/** Asserts that an answer is a problem document with this reason, and reads it. */
export function expectProblem(answer: LightMyRequestResponse, reason: ErrorReason): Problem {
  expect(answer.statusCode, answer.body).toBe(errorReasons[reason].status);
  expect(answer.headers["content-type"]).toMatch(problemMediaType);
  const problem = Problem.parse(answer.json());
  expect(problem).toMatchObject({
    type: `urn:liaison:problem:${reason}`,
    title: errorReasons[reason].title,
    status: answer.statusCode,
    reason,
    requestId: answer.headers["x-request-id"],
  });
  return problem;
}
