import { describe, expect, it } from "vitest";
import { refusedCall } from "../../../query/testing/failed-call.ts";
import { parseInvitationLines } from "./parse-invitation-lines.ts";
import { linesAtFault, refusedLines } from "./refused-lines.ts";

const [first = "", second = ""] = ["A; a@b.example; SWE", "B; b@b.example; SWE"];
const lines = parseInvitationLines(`${first}\n${second}`, () => "SWE");

describe("refused lines", () => {
  it("are those with such an outcome, with what to do", () => {
    const refused = refusedLines(lines, [
      { status: "refused", reason: "invitation_limit_reached", message: "No more" },
      { status: "refused", reason: "validation_failed", message: "email: Must be an address" },
    ]);
    expect([...refused.keys()]).toEqual([first, second]);
    expect(refused.get(first)).toMatch(/^The limit of invitations .* is reached/);
    expect(refused.get(second)).toBe("email: Must be an address");
  });

  it("are those that a refusal of all names", async () => {
    const errors = [
      { in: "input", path: "invitations.1.email", message: "Must be an e-mail address" },
    ] as const;
    const refused = linesAtFault(lines, await refusedCall("validation_failed", { errors }));
    expect([...refused]).toEqual([[second, "email: Must be an e-mail address"]]);
  });
});
