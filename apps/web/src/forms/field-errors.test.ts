import { describe, expect, it } from "vitest";
import { refusedCall } from "../query/testing/failed-call.ts";
import { fieldErrors } from "./field-errors.ts";

const names = ["email", "country"] as const;

describe("the errors of a form", () => {
  it("stand at their fields, the first of each", async () => {
    const errors = [
      { in: "input", path: "email", message: "Must be an e-mail address" },
      { in: "input", path: "email", message: "Is too long" },
      { in: "input", path: "country.0", message: "Is unknown" },
      { in: "input", path: "partnerId", message: "Must be a supplier" },
    ] as const;
    expect(fieldErrors(await refusedCall("validation_failed", { errors }), names)).toEqual({
      fields: { email: "Must be an e-mail address", country: "Is unknown" },
      others: ["partnerId: Must be a supplier"],
    });
  });

  it("are none when the form was refused for another reason", async () => {
    expect(fieldErrors(await refusedCall("partner_archived"), names)).toEqual({
      fields: {},
      others: [],
    });
  });
});
