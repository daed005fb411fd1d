import type { RefusalTexts } from "../../forms/failure-alert.tsx";

/** What to do when a connection cannot be changed. */
export function connectionRefusals(
  otherName: string,
): RefusalTexts<"not_connected" | "not_found" | "permission_denied" | "unauthenticated"> {
  return {
    not_connected: `You are not connected with ${otherName} any more: somebody has disconnected. To connect anew, one of you has to invite the other.`,
    not_found: "This connection is not one of your organization's.",
    unauthenticated: "You are no longer signed in. Sign in again to go on.",
    permission_denied:
      "Your role does not let you change connections any more. Ask an owner or administrator of your organization.",
  };
}
