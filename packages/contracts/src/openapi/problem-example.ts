import { connectionExample } from "../connections/connection.examples.ts";
import { Conflict } from "../errors/conflict.ts";
import { summarize } from "../errors/error-description.ts";
import { type ErrorReason, errorReasons } from "../errors/error-reasons.ts";
import type { FieldError } from "../errors/field-error.ts";
import { type Problem, problemOf } from "../errors/problem.ts";
import { partnerExample } from "../partners/partner.examples.ts";
import { supplierInvitationExample } from "../supplier-invitations/supplier-invitation.examples.ts";

const requestId = "01930a9b-8d1f-766f-945c-ef6408134dbc";

const fieldErrors: readonly FieldError[] = [
  { in: "query", path: "limit", message: "Too big: expected number to be <=100" },
];

/** A problem document as an answer with this reason carries it. */
export function problemExample(reason: ErrorReason): Problem {
  if (reason === "validation_failed") {
    return problemOf({ reason, detail: summarize(fieldErrors), errors: fieldErrors }, requestId);
  }
  const conflict = conflictExample(reason);
  const detail = errorReasons[reason].title;
  return problemOf({ reason, detail, errors: [], ...(conflict && { conflict }) }, requestId);
}

function conflictExample(reason: ErrorReason): Conflict | undefined {
  switch (reason) {
    case "version_conflict":
      return Conflict.parse({
        partner: { ...partnerExample, version: partnerExample.version + 1 },
      });
    case "invitation_already_pending":
      return { invitationId: supplierInvitationExample.id };
    case "already_connected":
      return { connectionId: connectionExample.id };
    default:
      return undefined;
  }
}
