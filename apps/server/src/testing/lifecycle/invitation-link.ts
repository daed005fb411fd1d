import type { ErrorReason } from "@liaison/contracts";
import { type Model, type ModelInvitation, pendingInvitationOf, statusOf } from "./model.ts";

export type Outcome = "ok" | ErrorReason;

/** What whoever has a link does with it. */
export function withToken(verb: string, token: string) {
  return { method: "POST", url: `/v1/received-invitations/${verb}`, payload: { token } } as const;
}

/** What a link still leads to. */
export function linkOutcome(model: Model, invitation: ModelInvitation): Outcome {
  const status = statusOf(model, invitation);
  if (status === "pending") return "ok";
  const { partner } = invitation;
  const isSuperseded = pendingInvitationOf(model, partner) || partner.status === "accepted";
  return status === "expired" && !isSuperseded ? "invitation_expired" : "invitation_not_pending";
}
