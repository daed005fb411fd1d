import { expect, test } from "vitest";
import { errorReasonNames, errorReasons, isErrorReason, reasonOfStatus } from "./error-reasons.ts";
import { LiaisonError } from "./liaison-error.ts";

test("the names are those of the reasons", () => {
  expect(errorReasonNames).toEqual(Object.keys(errorReasons));
});

test.each(["", "toString", "Not found", null, 404])("%j is no reason", (value) => {
  expect(isErrorReason(value)).toBe(false);
});

test.each(errorReasonNames)("an error that is %s carries its tRPC code", (reason) => {
  const error = new LiaisonError(reason);
  expect(isErrorReason(reason)).toBe(true);
  expect(error).toMatchObject({ reason, code: errorReasons[reason].code });
});

test.each([
  [400, "malformed_request"],
  [401, "unauthenticated"],
  [403, "permission_denied"],
  [404, "not_found"],
  [422, "validation_failed"],
  [429, "rate_limited"],
  [500, "internal_error"],
] as const)("a status %i alone stands for %s", (status, reason) => {
  expect(reasonOfStatus(status)).toBe(reason);
});

test.each([409, 418])("a status %i alone stands for no reason", (status) => {
  expect(reasonOfStatus(status)).toBeUndefined();
});
