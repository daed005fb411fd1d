import type { PartnerTable } from "../../partners/partner.table.ts";
import type { DemoUser } from "../demo-users.ts";
import { closeInvitation, inviteSupplier, resendInvitation } from "../history/invitation-steps.ts";
import { inventSending } from "./invent-sending.ts";
import type { InvitationPlan } from "./invitation-plan.ts";
import { scheduleDelivery } from "./schedule-delivery.ts";
import type { Telling } from "./telling.ts";

/** A partner whose country is known, so that it can be invited. */
type InvitablePartner = PartnerTable & { country_code: string };

/** Invites a supplier of the directory as planned, and lets happen to the invitation what should. */
export function scheduleInvitation(
  telling: Telling,
  inviters: readonly DemoUser[],
  plan: InvitationPlan,
): void {
  const { history, timeline, random } = telling;
  const { outcome, closedDaysAgo, firstInvitedDaysAgo, invitedDaysAgo, expiresInDays } = plan;
  const isSentTwice = firstInvitedDaysAgo !== null;
  const firstDaysAgo = firstInvitedDaysAgo ?? invitedDaysAgo;
  timeline.schedule(firstDaysAgo, (at) => {
    const actor = random.pick(inviters);
    const partner = pickSupplier(telling, actor);
    const recipient = { email: partner.email, country: partner.country_code };
    const sending = inventSending(random, recipient, expiresInDays);
    const invitation = inviteSupplier(history, actor, partner, sending, at);
    scheduleDelivery(telling, invitation, firstDaysAgo, isSentTwice ? "sent" : plan.delivery);

    if (isSentTwice) {
      timeline.schedule(invitedDaysAgo, (later) => {
        const again = inventSending(random, recipient, expiresInDays);
        resendInvitation(history, random.pick(inviters), invitation, again, later);
        scheduleDelivery(telling, invitation, invitedDaysAgo, plan.delivery);
      });
    }
    if (outcome !== "pending" && outcome !== "overdue" && closedDaysAgo !== null) {
      const closer = outcome === "revoked" ? actor : null;
      timeline.schedule(closedDaysAgo, (later) =>
        closeInvitation(history, closer, invitation, outcome, later),
      );
    }
  });
}

/** A supplier that can be invited now; now and then one whose former invitation came to nothing. */
function pickSupplier({ history, random }: Telling, { organization }: DemoUser): InvitablePartner {
  const suppliers = history.partners.filter(
    (partner): partner is InvitablePartner =>
      partner.organization_id === organization.id &&
      partner.partner_type === "supplier" &&
      partner.country_code !== null &&
      partner.archived_at === null &&
      partner.invitation_status === null,
  );
  const invited = new Set(history.invitations.map((row) => row.partner_id));
  const uninvited = suppliers.filter(({ id }) => !invited.has(id));
  const formerlyInvited = suppliers.filter(({ id }) => invited.has(id));
  const isInvitedAnew = formerlyInvited.length > 0 && random.chance(15);
  return random.pick(isInvitedAnew ? formerlyInvited : uninvited);
}
