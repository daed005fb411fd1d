import { describe, expect, it } from "vitest";
import { describeAuthFailure } from "./auth-failure.ts";

describe("describeAuthFailure", () => {
  it.each([
    [{ status: 401, code: "INVALID_EMAIL_OR_PASSWORD" }, /wrong/],
    [{ status: 429 }, /Too many attempts/],
    [{ status: 429, code: "INVALID_EMAIL_OR_PASSWORD" }, /Too many attempts/],
    [{ status: 400, code: "INVALID_TOKEN" }, /link has expired/],
    [{ status: 502 }, /cannot be reached/],
    [{ status: 500 }, /Something went wrong/],
    [{ status: 400, code: "constructor" }, /Something went wrong/],
    [undefined, /cannot be reached/],
  ])("explains %j", (error, text) => {
    expect(describeAuthFailure(error)).toMatch(text);
  });
});
