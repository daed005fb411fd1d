import type { SupplierInvitation } from "@liaison/contracts";

/** What becomes of an invitation; an overdue one is past its date, and nobody has noticed yet. */
export type Outcome = "pending" | "overdue" | "expired" | "declined" | "revoked";

export interface InvitationPlan {
  readonly outcome: Outcome;
  readonly invitedDaysAgo: number;
  /** When it was sent the first time, if it was sent twice. */
  readonly firstInvitedDaysAgo: number | null;
  readonly closedDaysAgo: number | null;
  readonly expiresInDays: number;
  /** None is in the queue: there is no mail behind it that could leave. */
  readonly delivery: Exclude<SupplierInvitation["delivery"]["state"], "queued">;
}

const usualDays = 30;

/** Plans so many invitations of each outcome, spread over the months before today. */
export function planInvitations(counts: Readonly<Record<Outcome, number>>): InvitationPlan[] {
  return [
    ...spread(counts.pending, 0.15, 26).map(pending),
    ...spread(counts.overdue, usualDays + 0.4, 4).map((invitedDaysAgo) =>
      invitation({ outcome: "overdue", invitedDaysAgo }),
    ),
    ...spread(counts.expired, usualDays + 12, 160).map((invitedDaysAgo) => {
      const closedDaysAgo = invitedDaysAgo - usualDays - 0.002;
      return invitation({ outcome: "expired", invitedDaysAgo, closedDaysAgo });
    }),
    ...spread(counts.declined, 9, 190).map((invitedDaysAgo, index) => {
      const closedDaysAgo = invitedDaysAgo - 0.7 - index;
      return invitation({ outcome: "declined", invitedDaysAgo, closedDaysAgo });
    }),
    ...spread(counts.revoked, 5, 170).map((invitedDaysAgo, index) => {
      const closedDaysAgo = invitedDaysAgo - 0.1 - index * 0.9;
      const delivery = index % 3 === 1 ? "failed" : "sent";
      return invitation({ outcome: "revoked", invitedDaysAgo, closedDaysAgo, delivery });
    }),
  ];
}

/** Some could not be delivered, some were sent a second time. */
function pending(invitedDaysAgo: number, index: number): InvitationPlan {
  return invitation({
    outcome: "pending",
    invitedDaysAgo,
    firstInvitedDaysAgo: index % 9 === 6 ? invitedDaysAgo + 21 : null,
    expiresInDays: index % 5 === 3 ? 60 : usualDays,
    delivery: index % 8 === 4 ? "failed" : "sent",
  });
}

function invitation(
  plan: Pick<InvitationPlan, "outcome" | "invitedDaysAgo"> & Partial<InvitationPlan>,
): InvitationPlan {
  return {
    firstInvitedDaysAgo: null,
    closedDaysAgo: null,
    expiresInDays: usualDays,
    delivery: "sent",
    ...plan,
  };
}

function spread(count: number, from: number, days: number): number[] {
  return Array.from({ length: count }, (_, index) => from + (days * index) / count);
}
