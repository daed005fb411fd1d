import { britishAndIrishStyles } from "../companies/british-isles.ts";
import { nordicStyles } from "../companies/nordic.ts";
import { demoOrganizations } from "../demo-organizations.ts";
import { demoUsers } from "../demo-users.ts";
import { addPartner } from "../history/partner-steps.ts";
import { planInvitations } from "./invitation-plan.ts";
import { notablePartners } from "./notable-partners.ts";
import { scheduleDirectory } from "./schedule-directory.ts";
import { scheduleInvitation } from "./schedule-invitation.ts";
import type { Telling } from "./telling.ts";

const { northwindOwner, northwindBuyer, basaltOwner } = demoUsers;
const buyers = [northwindBuyer, northwindOwner] as const;

/** A trading house with suppliers everywhere, which has begun to invite them. */
export function tellNorthwindStory(telling: Telling): void {
  scheduleDirectory(telling, {
    writers: buyers,
    begunDaysAgo: 1_090,
    partners: 340,
    archived: 18,
    supplierPercent: 68,
    home: [...britishAndIrishStyles, ...nordicStyles],
    homePercent: 20,
    notable: notablePartners,
  });
  const counts = { pending: 32, overdue: 4, expired: 8, declined: 6, revoked: 6 };
  for (const plan of planInvitations(counts)) scheduleInvitation(telling, buyers, plan);

  // Not invited: whoever tries Liaison invites Basalt, and then signs in there to accept.
  telling.timeline.schedule(0.1, (at) => {
    const basalt = {
      company_name: demoOrganizations.basalt.name,
      partner_type: "supplier",
      email: basaltOwner.email,
      sales_amount: 1_840_000,
      payment_terms: "Net 60",
      company_registration_number: "2719483-5",
      country_code: "FIN",
    } as const;
    addPartner(telling.history, northwindBuyer, basalt, at);
  });
}
