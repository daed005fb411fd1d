import { type DemoInvitation, deliverInvitation } from "../history/invitation-steps.ts";
import type { InvitationPlan } from "./invitation-plan.ts";
import type { Telling } from "./telling.ts";

const dayInSeconds = 86_400;
const secondsUntil = { sent: 4, failed: 310 } as const;

/** Lets the mail of an invitation that was sent so long ago fare as planned. */
export function scheduleDelivery(
  { history, timeline }: Telling,
  invitation: DemoInvitation,
  sentDaysAgo: number,
  delivery: InvitationPlan["delivery"],
): void {
  const { email } = invitation.row;
  const error =
    delivery === "failed" ? `550 5.1.1 <${email}>: Recipient address rejected: User unknown` : null;
  timeline.schedule(sentDaysAgo - secondsUntil[delivery] / dayInSeconds, (at) =>
    deliverInvitation(history, invitation, error, at),
  );
}
