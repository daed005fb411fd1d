import { nordicStyles } from "./companies/nordic.ts";
import { demoUsers } from "./demo-users.ts";
import { planDirectory } from "./directory-plan.ts";
import type { Telling } from "./telling.ts";

/** A Finnish mine that keeps a directory and has invited nobody yet. */
export function tellBasaltStory(telling: Telling): void {
  planDirectory(telling, {
    writers: [demoUsers.basaltOwner],
    begunDaysAgo: 400,
    partners: 60,
    archived: 2,
    supplierPercent: 80,
    home: nordicStyles,
    homePercent: 75,
    notable: [],
  });
}
