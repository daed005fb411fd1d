import { isLiaisonError, type LiaisonClientError } from "@liaison/client";
import type { ErrorReason } from "@liaison/contracts";
import { isUnanswered } from "./is-unanswered.ts";

/** What a person is told of something that failed. */
export interface Failure {
  readonly title: string;
  readonly advice: string;
  /** Whether the same may go better in a while. */
  readonly passing: boolean;
  /** What support needs to find the request; absent if it never reached the server. */
  readonly requestId?: string;
}

type Text = Omit<Failure, "requestId">;

const unreachable: Text = {
  title: "Liaison cannot be reached",
  advice: "Check your connection and try again.",
  passing: true,
};

const unexpected: Text = {
  title: "Something went wrong",
  advice: "Try again. If it keeps happening, tell support what you were doing.",
  passing: true,
};

const refusedInput: Text = {
  title: "Liaison cannot answer this request",
  advice: "Change the search or the filters, or open the page from the navigation.",
  passing: false,
};

const texts: Partial<Record<ErrorReason, Text>> = {
  unauthenticated: {
    title: "You are signed out",
    advice: "Sign in again in another tab, then try again here.",
    passing: true,
  },
  not_found: {
    title: "Not found",
    advice: "It may have been removed, or the link is wrong.",
    passing: false,
  },
  permission_denied: {
    title: "Permission denied",
    advice: "Ask an owner of your organization for access.",
    passing: false,
  },
  validation_failed: refusedInput,
  malformed_request: refusedInput,
  rate_limited: {
    title: "Too many requests",
    advice: "You are going faster than Liaison allows. Wait a minute and try again.",
    passing: true,
  },
  internal_error: {
    ...unexpected,
    advice: "Try again. If it keeps happening, tell support the request id below.",
  },
  unavailable: {
    title: "Liaison is not available right now",
    advice: "It should be back shortly. Try again in a minute.",
    passing: true,
  },
};

/** Describes any error that a query or a page ended with. */
export function describeFailure(error: unknown): Failure {
  if (!isLiaisonError(error)) return isUnanswered(error) ? unreachable : unexpected;
  const { reason, requestId } = error.data;
  const text = texts[reason] ?? unexpected;
  return {
    ...text,
    advice: [...wrongFields(error), text.advice].join(" "),
    ...(requestId && { requestId }),
  };
}

/** `search_text: Must not contain control characters.` */
function wrongFields({ data }: LiaisonClientError): string[] {
  return data.errors.map(({ path, message }) => `${path}: ${message}.`);
}
