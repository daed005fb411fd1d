import { setTimeout } from "node:timers/promises";

const firstPauseMs = 100;
const retries = 8;

export interface Insisting {
  /** Aborted when nobody can wait any longer. */
  readonly signal: AbortSignal;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Does what may fail for a moment: again and again, some 25 seconds long. Then it rejects with the
 * last failure.
 */
export async function insist<T>(
  work: () => Promise<T>,
  { signal, onFailure }: Insisting,
): Promise<T> {
  for (let retry = 0; ; retry += 1) {
    try {
      return await work();
    } catch (error) {
      if (retry === retries || signal.aborted) throw error;
      onFailure(error);
      // Aborted or not: it is tried once more.
      await setTimeout(firstPauseMs * 2 ** retry, null, { signal }).catch(() => {});
    }
  }
}
