/** Carries the news that something has been committed between the processes on one database. */
export interface ChangeRelay {
  /** Tells the other processes: soon, and once for what happens meanwhile. */
  readonly tellOthers: () => void;
  /** Has the listener called when another process tells. */
  readonly onTold: (listener: () => void) => void;
}

/** Of a process that is the only one. What others commit has to be looked for. */
export const noRelay: ChangeRelay = { tellOthers: () => {}, onTold: () => {} };

/** Tells, and is told, in several ways at once: hearing of something twice does no harm. */
export function relayThroughAll(relays: readonly ChangeRelay[]): ChangeRelay {
  return {
    tellOthers: () => {
      for (const relay of relays) relay.tellOthers();
    },
    onTold: (listener) => {
      for (const relay of relays) relay.onTold(listener);
    },
  };
}
