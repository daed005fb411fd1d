import type { Clock } from "./clock.ts";
import type { Store } from "./db/database.ts";
import type { EventFeed } from "./events/event-feed.ts";
import type { CarryOut } from "./idempotency/carry-out.ts";
import type { RunningUploads } from "./partners/import/running-uploads.ts";
import type { ReadList } from "./replica/read-list.ts";
import type { ExpirySweeper } from "./supplier-invitations/expiry-sweeper.ts";

/** What the services are made of; each takes what it needs. */
export interface ServiceDependencies {
  /** For reading; what changes something goes through `carryOut`. */
  readonly store: Store;
  /** For reading what may be long, and changes with events only. */
  readonly readList: ReadList;
  readonly clock: Clock;
  readonly carryOut: CarryOut;
  readonly eventFeed: EventFeed;
  /** Reads that show how invitations stand wait for `sweepIfDue`. */
  readonly expiry: Pick<ExpirySweeper, "sweepIfDue">;
  readonly uploads: Pick<RunningUploads, "receive">;
  /** How many invitations an organization may send within 24 hours. */
  readonly invitationsPerDay: number;
  /** The base of the REST interface's addresses, as callers reach it. */
  readonly restUrl: string;
}
