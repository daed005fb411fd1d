import { type ChangeRelay, noRelay } from "./change-relay.ts";

/** Tells those who wait for changes that something has been committed. It does not say what. */
export interface ChangeSignal {
  readonly notify: () => void;
  /** Returns how to end the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A signal within this process, and as far as the relay reaches; the rest has to be looked for. */
export function createChangeSignal(relay: ChangeRelay = noRelay): ChangeSignal {
  const listeners = new Set<() => void>();
  const tellListeners = () => {
    for (const listener of listeners) listener();
  };
  relay.onTold(tellListeners);
  return {
    notify: () => {
      relay.tellOthers();
      tellListeners();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
