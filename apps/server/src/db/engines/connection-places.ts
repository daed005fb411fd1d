/** Lets so many in at once. The others wait for their turn, in the order in which they came. */
export interface ConnectionPlaces {
  /** Rejects when none has become free in time, or nobody is let in any more. */
  readonly take: () => Promise<void>;
  /** Leaves the place to whoever waits for one. */
  readonly leave: () => void;
  /** Lets nobody in any more: those who wait are told at once. */
  readonly close: () => void;
}

/**
 * A pool of its own would count the wait for a place as connecting, which takes no more than a
 * moment; and it would forget those who wait when it ends.
 */
export function createConnectionPlaces(count: number, patienceMs: number): ConnectionPlaces {
  const waiting = new Set<{ readonly enter: () => void; readonly refuse: (why: Error) => void }>();
  let free = count;
  let isClosed = false;

  async function wait(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const turn = { enter: resolve, refuse: reject };
    const giveUp = () => {
      // From now on it is nobody's turn: a place that becomes free is not to be lost on it.
      waiting.delete(turn);
      reject(new Error(`No connection has become free in ${patienceMs} ms`));
    };
    const timer = setTimeout(giveUp, patienceMs);
    waiting.add(turn);
    try {
      await promise;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    take: async () => {
      if (isClosed) throw closed();
      if (free === 0) return wait();
      free -= 1;
    },
    leave: () => {
      const [next] = waiting;
      if (!next) {
        free += 1;
        return;
      }
      waiting.delete(next);
      next.enter();
    },
    close: () => {
      isClosed = true;
      for (const { refuse } of waiting) refuse(closed());
      waiting.clear();
    },
  };
}

function closed(): Error {
  return new Error("The database is closed");
}
