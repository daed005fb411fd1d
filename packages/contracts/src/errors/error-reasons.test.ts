import { expect, test } from "vitest";
import { errorReasonNames, errorReasons, isErrorReason } from "./error-reasons.ts";
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
