/** For how long an answer may wait for others, beyond the request that is being served. */
const patienceMs = 2;

/** Resolves when an answer that is ready may go. */
export type TakeLeave = () => Promise<void>;

/**
 * Has the answers that are ready in the same turn of the event loop leave one after the other, not
 * each before the next request is looked at. Each wakes whoever waits for it, a proxy on the same
 * machine above all, which takes longer than many answers do; who is awake is not woken again.
 */
export function createAnswerTurns(): TakeLeave {
  let waiting: { readonly since: number; readonly leave: PromiseWithResolvers<void> } | null = null;

  function leave(): void {
    waiting?.leave.resolve();
    waiting = null;
  }

  return () => {
    const now = performance.now();
    if (!waiting) {
      waiting = { since: now, leave: Promise.withResolvers() };
      setImmediate(leave);
    }
    const { promise } = waiting.leave;
    if (now - waiting.since > patienceMs) leave();
    return promise;
  };
}
