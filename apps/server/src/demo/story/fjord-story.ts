import { nordicStyles } from "../companies/nordic.ts";
import { demoUsers } from "../demo-users.ts";
import { planInvitations } from "./invitation-plan.ts";
import { scheduleDirectory } from "./schedule-directory.ts";
import { scheduleInvitation } from "./schedule-invitation.ts";
import type { Telling } from "./telling.ts";

const { fjordOwner } = demoUsers;

/** A Swedish maker of components with a few suppliers of its own. */
export function tellFjordStory(telling: Telling): void {
  scheduleDirectory(telling, {
    writers: [fjordOwner],
    begunDaysAgo: 630,
    partners: 120,
    archived: 5,
    supplierPercent: 45,
    home: nordicStyles,
    homePercent: 60,
    notable: [],
  });
  const counts = { pending: 5, overdue: 0, expired: 1, declined: 1, revoked: 1 };
  for (const plan of planInvitations(counts)) scheduleInvitation(telling, [fjordOwner], plan);
}
