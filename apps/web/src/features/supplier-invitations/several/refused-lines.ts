import { isLiaisonError } from "@liaison/client";
import type { ErrorReason, InvitationOutcome } from "@liaison/contracts";
import type { RefusalTexts } from "../../../forms/failure-alert.tsx";
import { invitingRefusals } from "../form/invitation-refusals.ts";
import type { InvitationLine } from "./parse-invitation-lines.ts";

/** Why the server refused a line, by the line's text: once it is corrected, that is history. */
export type RefusedLines = ReadonlyMap<string, string>;

const texts: Partial<RefusalTexts<ErrorReason>> = invitingRefusals;

/** The lines that were refused, each for itself. */
export function refusedLines(
  sent: readonly InvitationLine[],
  outcomes: readonly InvitationOutcome[],
): RefusedLines {
  return new Map(
    sent.flatMap(({ text }, index) => {
      const outcome = outcomes[index];
      if (outcome?.status !== "refused") return [];
      return [[text, texts[outcome.reason] ?? outcome.message] as const];
    }),
  );
}

/** The lines for which the server refused all of them: it says `invitations.3.email`. */
export function linesAtFault(sent: readonly InvitationLine[], error: unknown): RefusedLines {
  const errors = isLiaisonError(error, "validation_failed") ? error.data.errors : [];
  return new Map(
    errors.flatMap(({ path, message }) => {
      const [, index = "", field = ""] = /^invitations\.(\d+)\.?(.*)$/.exec(path) ?? [];
      const line = index === "" ? undefined : sent[Number(index)];
      return line ? [[line.text, field ? `${field}: ${message}` : message] as const] : [];
    }),
  );
}
