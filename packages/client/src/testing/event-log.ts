import { EventEmitter, once } from "node:events";
import type { Event } from "@liaison/contracts";

/** A history in memory that can be followed. */
export interface EventLog {
  readonly events: readonly Event[];
  readonly append: (event: Event) => void;
  /** Ends all following with an error. */
  readonly fail: (error: Error) => void;
  /** What comes after an event, or from now on, until the signal is aborted. */
  readonly follow: (
    lastEventId: string | null | undefined,
    signal: AbortSignal | undefined,
  ) => AsyncGenerator<Event, void, undefined>;
  /** Resolves when somebody stops following. */
  readonly left: () => Promise<unknown>;
}

export function eventLog(recorded: readonly Event[] = []): EventLog {
  const events = [...recorded];
  const news = new EventEmitter();

  async function* from(start: number, signal: AbortSignal | undefined) {
    try {
      for (let next = start; ; next += 1) {
        // An "error" that is emitted while waiting rejects.
        if (next >= events.length) await once(news, "appended", signal && { signal });
        const event = events[next];
        if (event) yield event;
      }
    } finally {
      news.emit("left");
    }
  }

  return {
    events,
    append: (event) => {
      events.push(event);
      news.emit("appended");
    },
    fail: (error) => {
      news.emit("error", error);
    },
    follow: (lastEventId, signal) => {
      const seen = events.findIndex(({ id }) => id === lastEventId);
      return from(lastEventId ? seen + 1 : events.length, signal);
    },
    left: () => once(news, "left"),
  };
}
