import { describe, expect, test } from "vitest";
import { invitationTokenExample } from "./received-invitation.examples.ts";
import {
  DeclineInvitationInput,
  InvitationToken,
  ListReceivedInvitationsInput,
  ReceivedInvitation,
} from "./received-invitation.schemas.ts";

const { token } = invitationTokenExample;
const id = "01906a6c-3b1e-7c52-9f0a-5d2f6f1c8e47";

describe("the token of a link", () => {
  test("is 32 bytes as base64url", () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => 255 - index);
    const written = Buffer.from(bytes).toString("base64url");
    expect(InvitationToken.parse(written)).toBe(written);
  });

  test.each(["", token.slice(1), `${token}A`, `#${token.slice(1)}`, `${token}\n`, `${token}=`])(
    "is not %j",
    (written) => {
      expect(InvitationToken.safeParse(written).success).toBe(false);
    },
  );

  test("is nothing that a received invitation tells", () => {
    expect(ReceivedInvitation.shape).not.toHaveProperty("token");
  });
});

describe("an invitation is declined", () => {
  test.each([{ token }, { id }])("by %j", (given) => {
    expect(DeclineInvitationInput.parse(given)).toEqual(given);
  });

  test.each([{}, { token, id }])("by one of token and id, not by %j", (given) => {
    expect(DeclineInvitationInput.safeParse(given).error?.issues).toMatchObject([
      { message: "Either token or id must be given" },
    ]);
  });

  test.each([{ token: "?" }, { id: "?" }, { token, reason: "No" }])("not by %j", (given) => {
    expect(DeclineInvitationInput.safeParse(given).success).toBe(false);
  });
});

describe("the input of a list of received invitations", () => {
  test("asks for the pending ones", () => {
    expect(ListReceivedInvitationsInput.parse({})).toEqual({ statuses: ["pending"], limit: 50 });
  });

  test("takes any statuses, each once", () => {
    const { statuses } = ListReceivedInvitationsInput.parse({
      statuses: ["expired", "pending", "expired"],
    });
    expect(statuses).toEqual(["expired", "pending"]);
  });

  test.each([{ statuses: ["sent"] }, { email: "order@lindqvist.example" }])(
    "refuses %j",
    (given) => {
      expect(ListReceivedInvitationsInput.safeParse(given).success).toBe(false);
    },
  );
});
