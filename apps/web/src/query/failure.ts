import { isLiaisonError } from "@liaison/client";
import type { ErrorReason } from "@liaison/contracts";

/** What a person is told of a request that failed. */
export interface Failure {
  readonly title: string;
  readonly advice: string;
  /** Whether the same request may go better in a while. */
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
  advice: "Try again. If it keeps happening, tell support the request id below.",
  passing: true,
};

const texts: Partial<Record<ErrorReason, Text>> = {
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
  rate_limited: {
    title: "Too many requests",
    advice: "You are going faster than Liaison allows. Wait a minute and try again.",
    passing: true,
  },
  unavailable: {
    title: "Liaison is not available right now",
    advice: "It should be back shortly. Try again in a minute.",
    passing: true,
  },
};

/** Describes any error that a query ended with. */
export function describeFailure(error: unknown): Failure {
  if (!isLiaisonError(error)) return unreachable;
  const { reason, requestId } = error.data;
  return { ...(texts[reason] ?? unexpected), ...(requestId && { requestId }) };
}
