import type { Caller, Event, LiveEventsInput, SubscriptionOptions } from "@liaison/contracts";
import type { ChangeSignal } from "../change-signal.ts";
import type { Store } from "../db/database.ts";
import { createAccessCheck } from "./access-check.ts";
import { watchChanges } from "./change-watch.ts";
import { findEvents, findLastEventId } from "./event.repository.ts";
import { createOpenSubscriptions } from "./open-subscriptions.ts";

/** How many events are in memory for one subscriber. */
const batchSize = 100;

/** How long an event of another process may go unseen. */
const longestWaitMs = 1_000;

/** How old the last check of a subscriber's access may be: while it is silent, and to be told something. */
const accessMaxAgeMs = { silent: 30_000, telling: 1_000 };

/** Tells histories as they are written. */
export interface EventFeed {
  readonly follow: (
    caller: Caller,
    input: LiveEventsInput,
    options: SubscriptionOptions,
  ) => Promise<AsyncIterable<Event>>;
  /** Ends all subscriptions. */
  readonly close: () => void;
}

export interface EventFeedDependencies {
  readonly store: Store;
  readonly changes: ChangeSignal;
  /** Counts up, whatever the clock on the wall does. */
  readonly elapsedMs?: () => number;
}

/** Events of one organization have ids in the order of their commits: whoever goes by them misses none. */
export function createEventFeed({
  store,
  changes,
  elapsedMs = () => performance.now(),
}: EventFeedDependencies): EventFeed {
  const subscriptions = createOpenSubscriptions();
  return {
    close: subscriptions.closeAll,
    follow: async (caller, input, options) => {
      // What happens from here on belongs to it, however late the first event is asked for.
      const start = await findStart(store, caller, input);
      return tell(start, caller, input, options);
    },
  };

  async function* tell(
    start: string | null,
    caller: Caller,
    { types }: LiveEventsInput,
    { signal, reauthorize }: SubscriptionOptions,
  ): AsyncGenerator<Event, void, undefined> {
    const { ending, release } = subscriptions.open(caller, signal);
    const { organizationId } = caller.target;
    const watch = watchChanges(changes, longestWaitMs);
    const access = createAccessCheck(reauthorize, elapsedMs);
    try {
      let position = start;
      while (!ending.aborted) {
        const newest = await findLastEventId(store, organizationId);
        if (newest === null || newest === position) {
          await access.confirm(accessMaxAgeMs.silent);
          await watch.next(ending);
          continue;
        }
        const span = { order: "asc", limit: batchSize, after: position, upTo: newest } as const;
        const batch = await findEvents(store, organizationId, { types }, span);
        for (const event of batch) {
          await access.confirm(accessMaxAgeMs.telling);
          if (ending.aborted) break;
          yield event;
        }
        position = batch[batchSize - 1]?.id ?? newest;
      }
      if (!signal?.aborted) throw ending.reason;
    } finally {
      watch.end();
      release();
    }
  }
}

/** Where a subscriber goes on: never beyond the newest event, or those before its id would be lost. */
async function findStart(
  store: Store,
  { target }: Caller,
  { lastEventId }: LiveEventsInput,
): Promise<string | null> {
  const newest = await findLastEventId(store, target.organizationId);
  if (!lastEventId || newest === null) return newest;
  return lastEventId < newest ? lastEventId : newest;
}
