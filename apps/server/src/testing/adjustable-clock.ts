import type { Clock } from "../clock.ts";

/** A clock that stands still until a test moves it. */
export interface AdjustableClock extends Clock {
  readonly advance: (milliseconds: number) => void;
}

export function adjustableClock(start: string): AdjustableClock {
  let now = Date.parse(start);
  return Object.assign(() => new Date(now), {
    advance: (milliseconds: number) => {
      now += milliseconds;
    },
  });
}

/** So many milliseconds after the clock's now. */
export function later(clock: Clock, milliseconds: number): string {
  return new Date(clock().getTime() + milliseconds).toISOString();
}
