import { TRPCError } from "@trpc/server";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { ListPartnersInput } from "../partners/partner.schemas.ts";
import { describeError } from "./error-description.ts";
import { LiaisonError } from "./liaison-error.ts";

describe("an error of the contract", () => {
  test("is told with its reason, its sentence and its fields", () => {
    const errors = [{ in: "header", path: "Target-Organization-ID", message: "Missing" }] as const;
    const error = new LiaisonError("validation_failed", "A header is missing", { errors });
    expect(describeError(error)).toEqual({
      reason: "validation_failed",
      detail: "A header is missing",
      errors,
    });
  });

  test("says what stands in the way", () => {
    const conflict = { invitationId: "01906a6c-3b1e-7c52-9f0a-5d2f6f1c8e47" };
    const error = new LiaisonError("invitation_already_pending", undefined, { conflict });
    expect(describeError(error)).toMatchObject({ reason: "invitation_already_pending", conflict });
  });

  test("says its title when it has no sentence of its own", () => {
    expect(describeError(new LiaisonError("not_found")).detail).toBe("Not found");
  });

  test("keeps its cause to itself", () => {
    const cause = new Error("SELECT * FROM secrets");
    const told = describeError(new LiaisonError("unavailable", undefined, { cause }));
    expect(JSON.stringify(told)).not.toContain("secrets");
  });
});

describe("an input that does not fit its schema", () => {
  test("names every field that is wrong", () => {
    const error = refusalOf(ListPartnersInput, { partner_types: [], limit: 101, offset: 0 });
    const { reason, detail, errors } = describeError(error);
    expect(reason).toBe("validation_failed");
    expect(errors.map(({ path }) => path)).toEqual(["partner_types", "limit"]);
    expect(detail).toContain("partner_types: ");
    expect(detail).toContain("; limit: ");
  });

  test("names the keys that are unknown, one by one", () => {
    const input = { partner_types: ["customer"], limit: 1, offset: 0, page: 1, sort: "name" };
    const { errors } = describeError(refusalOf(ListPartnersInput, input));
    expect(errors.map(({ path }) => path)).toEqual(["page", "sort"]);
  });

  test("names an element by its place", () => {
    const input = { partner_types: ["customer", "vendor"], limit: 1, offset: 0 };
    const { errors } = describeError(refusalOf(ListPartnersInput, input));
    expect(errors).toMatchObject([{ in: "input", path: "partner_types.1" }]);
  });

  test("says where in the request a field was, if the transport knows", () => {
    const error = refusalOf(z.strictObject({ id: z.guid(), name: z.string() }), { id: "x", a: 1 });
    const { errors } = describeError(error, (field) => (field === "id" ? "path" : "body"));
    expect(errors.map((one) => [one.in, one.path])).toEqual([
      ["path", "id"],
      ["body", "name"],
      ["body", "a"],
    ]);
  });

  test("is told a hundred of its faults, however many it has", () => {
    const input = { partner_types: new Array(5000).fill("vendor"), limit: 1, offset: 0 };
    expect(describeError(refusalOf(ListPartnersInput, input)).errors).toHaveLength(100);
  });

  test("that is no object at all is told without a path", () => {
    const { detail, errors } = describeError(refusalOf(ListPartnersInput, "partners"));
    expect(errors).toMatchObject([{ in: "input", path: "" }]);
    expect(detail).toBe(errors[0]?.message);
  });
});

describe("any other error", () => {
  const secret = "no such table: secrets at /srv/liaison/db.ts:12";

  test.each([
    ["INTERNAL_SERVER_ERROR", "internal_error", "Internal error"],
    ["NOT_FOUND", "not_found", "Not found"],
    ["UNAUTHORIZED", "unauthenticated", "Not signed in"],
    ["FORBIDDEN", "permission_denied", "Permission denied"],
    ["PARSE_ERROR", "malformed_request", "Malformed request"],
    ["BAD_REQUEST", "malformed_request", "Malformed request"],
    ["METHOD_NOT_SUPPORTED", "method_not_allowed", "Method not allowed"],
    ["PAYLOAD_TOO_LARGE", "payload_too_large", "Payload too large"],
    ["UNSUPPORTED_MEDIA_TYPE", "unsupported_media_type", "Unsupported media type"],
    ["UNPROCESSABLE_CONTENT", "validation_failed", "Validation failed"],
    ["TOO_MANY_REQUESTS", "rate_limited", "Too many requests"],
    ["CONFLICT", "internal_error", "Internal error"],
    ["SERVICE_UNAVAILABLE", "unavailable", "Unavailable"],
    ["GATEWAY_TIMEOUT", "internal_error", "Internal error"],
  ] as const)("%s is told as %s, and nothing of it gets out", (code, reason, detail) => {
    const error = new TRPCError({ code, message: secret, cause: new Error(secret) });
    expect(describeError(error)).toEqual({ reason, detail, errors: [] });
  });

  test("an answer that does not fit its schema is the server's own fault", () => {
    const cause = refusalOf(ListPartnersInput, {}).cause;
    const error = new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: secret, cause });
    expect(describeError(error)).toEqual({
      reason: "internal_error",
      detail: "Internal error",
      errors: [],
    });
  });
});

/** The error that a transport gets when a procedure's input is refused. */
function refusalOf(schema: z.ZodType, input: unknown): TRPCError {
  return new TRPCError({ code: "BAD_REQUEST", cause: schema.safeParse(input).error });
}
