import { nordicStyles } from "../companies/nordic.ts";
import { demoUsers } from "../demo-users.ts";
import { scheduleDirectory } from "./schedule-directory.ts";
import type { Telling } from "./telling.ts";

/** A Finnish mine that keeps a directory and has invited nobody yet. */
export function tellBasaltStory(telling: Telling): void {
  scheduleDirectory(telling, {
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
