import { expect, test } from "vitest";
import { errorReasonNames } from "./error-reasons.ts";
import { Problem, problemOf } from "./problem.ts";

const requestId = "01930a9b-8d1f-766f-945c-ef6408134dbc";

test("a problem tells an error", () => {
  const detail = "No partner has this id";
  expect(problemOf({ reason: "not_found", detail, errors: [] }, requestId)).toEqual({
    type: "urn:liaison:problem:not_found",
    title: "Not found",
    status: 404,
    detail,
    reason: "not_found",
    requestId,
  });
});

test("a problem tells which fields are wrong", () => {
  const errors = [{ in: "query", path: "limit", message: "Too big" }] as const;
  const problem = problemOf({ reason: "validation_failed", detail: "", errors }, requestId);
  expect(problem).toMatchObject({ status: 422, errors });
});

test("a problem tells what stands in the way", () => {
  const conflict = { connectionId: "01930a9b-7b61-79a5-9ba2-78f0b4b2c196" };
  const told = { reason: "already_connected", detail: "", errors: [], conflict } as const;
  expect(problemOf(told, requestId)).toMatchObject({ status: 409, conflict });
});

test.each(errorReasonNames)("%s makes a problem that fits its schema", (reason) => {
  const problem = problemOf({ reason, detail: "Why", errors: [] }, requestId);
  expect(Problem.parse(problem)).toEqual(problem);
});
