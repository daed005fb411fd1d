/** Tells those who wait for changes that something has been committed. It does not say what. */
export interface ChangeSignal {
  readonly notify: () => void;
  /** Returns how to end the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A signal within this process; what other processes commit has to be looked for. */
export function createChangeSignal(): ChangeSignal {
  const listeners = new Set<() => void>();
  return {
    notify: () => {
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
