import type { Conflict, ErrorReason, FieldError, Partner } from "@liaison/contracts";
import { expectTypeOf, test } from "vitest";
import { isLiaisonError, type LiaisonClientError } from "./liaison-client-error.ts";

declare const error: unknown;

test("an error of a server is tRPC's error with what the contract adds", () => {
  if (!isLiaisonError(error)) return;
  expectTypeOf(error).toExtend<Error>();
  expectTypeOf(error.data.reason).toEqualTypeOf<ErrorReason>();
  expectTypeOf(error.data.errors).toEqualTypeOf<readonly FieldError[]>();
  expectTypeOf(error.data.requestId).toEqualTypeOf<string | null>();
  expectTypeOf(error.data.code).not.toBeAny();
  expectTypeOf(error).toHaveProperty("shape");
});

test("what stands in the way is typed", () => {
  if (!isLiaisonError(error, "version_conflict")) return;
  expectTypeOf(error.data.conflict).toEqualTypeOf<Conflict | undefined>();
  expectTypeOf(error.data.conflict?.partner).toEqualTypeOf<Partner | undefined>();
  expectTypeOf(error.data.conflict?.invitationId).toEqualTypeOf<string | undefined>();
});

test("a reason narrows the error to it", () => {
  if (isLiaisonError(error, "permission_denied")) {
    expectTypeOf(error.data.reason).toEqualTypeOf<"permission_denied">();
  }
  if (isLiaisonError(error, "not_found", "rate_limited")) {
    expectTypeOf(error.data.reason).toEqualTypeOf<"not_found" | "rate_limited">();
  }
  // @ts-expect-error there is no such reason
  isLiaisonError(error, "full_moon");
});

test("a switch over the reasons is exhaustive", () => {
  const advice = (cause: LiaisonClientError<"not_found" | "unavailable">): string => {
    // With a case for each reason no return is missing, so there is no default.
    switch (cause.data.reason) {
      case "not_found":
        return "It is gone.";
      case "unavailable":
        return "Try again later.";
    }
  };
  expectTypeOf(advice).returns.toBeString();

  const unexhausted = (cause: LiaisonClientError): ErrorReason | undefined => {
    const { reason } = cause.data;
    switch (reason) {
      case "not_found":
      case "unavailable":
        return undefined;
      default:
        expectTypeOf(reason).toEqualTypeOf<Exclude<ErrorReason, "not_found" | "unavailable">>();
        return reason;
    }
  };
  expectTypeOf(unexhausted).parameter(0).toExtend<Error>();
});
