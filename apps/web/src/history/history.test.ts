import type { Event } from "@liaison/contracts";
import { describe, expect, it } from "vitest";
import { eventSentence } from "./event-sentence.ts";
import { fieldChanges } from "./field-changes.ts";

const id = "01930a9b-7b61-79a5-9ba2-78f0b4b2c196";
const event: Event = {
  id,
  type: "partner.created",
  subject: { type: "partner", id },
  actor: { userId: id, name: "Maria Berg" },
  requesterOrganizationId: id,
  data: {},
  createdAt: "2026-03-01T09:00:00Z",
};
const email = "sales@hafslund.example";

describe("the sentence of an event", () => {
  it.each<[Partial<Event>, string]>([
    [{}, "Maria Berg added the partner"],
    [{ data: { importId: id } }, "Maria Berg added the partner by an import"],
    [{ actor: null }, "The partner was added"],
    [
      { type: "supplier_invitation.created", data: { email } },
      "Maria Berg sent the invitation to sales@hafslund.example",
    ],
    [
      { type: "supplier_invitation.resent", data: { email, emailChanged: true } },
      "Maria Berg sent the invitation again to sales@hafslund.example, a new address",
    ],
    [{ type: "supplier_invitation.expired", actor: null }, "The invitation expired"],
    [
      {
        type: "supplier_invitation.delivery_failed",
        actor: null,
        data: { email, error: "550 No such user" },
      },
      "The e-mail to sales@hafslund.example could not be delivered: 550 No such user",
    ],
  ])("%o", (given, sentence) => {
    expect(eventSentence({ ...event, ...given })).toBe(sentence);
  });
});

describe("the changes of an event", () => {
  it("are the fields with their values before and after", () => {
    const changes = {
      email: { from: "a@b.example", to: email },
      frequency: { from: null, to: "x" },
    };
    expect(fieldChanges({ companyName: "Hafslund", changes })).toEqual([
      { field: "email", from: "a@b.example", to: email },
      { field: "frequency", from: null, to: "x" },
    ]);
  });

  it.each([{}, { changes: null }, { changes: "all" }, { changes: { email: "b" } }])(
    "are none in %j",
    (data) => {
      expect(fieldChanges(data)).toEqual([]);
    },
  );
});
