import { setImmediate } from "node:timers/promises";
import { inSavepoint, inTransaction, type Store } from "./database.ts";

/** How many share a transaction at most, and for how long it takes in more. */
const maxMembers = 64;
const patienceMs = 25;

/** For how many transactions members are kept apart, once one of them has failed. */
const carefulTurns = 16;

/** Runs work whose changes are there, whatever becomes of the machine, once it resolves. */
export type Commit = <T>(work: (store: Store) => Promise<T>) => Promise<T>;

/**
 * Lets those who come at the same time share a transaction, in the order in which they came: the
 * disk is waited for once, not by each. One that fails takes back nothing of the others: they are
 * carried out once more, each in a savepoint. That is not done from the start, since with savepoints
 * SQLite keeps a copy of every page that any of them changes. Nobody is answered before the
 * transaction is committed, and when it is not, all of them fail. `onCommit` is called once for
 * those of a transaction of whom any has succeeded.
 */
export function createGroupCommit(
  store: Store,
  onCommit: () => void,
  /** Counts up, whatever the clock on the wall does. */
  elapsedMs = () => performance.now(),
): Commit {
  const waiting: Member[] = [];
  let isLed = false;
  let carefulTurnsLeft = 0;

  return async (work) => {
    store.guard.refuseInside();
    const { member, answer } = memberOf(work);
    waiting.push(member);
    if (!isLed) lead();
    return answer;
  };

  async function lead(): Promise<void> {
    isLed = true;
    await gather();
    try {
      await carryOutGroup();
    } finally {
      // Even if whoever is told of the commit throws: the others would wait for ever.
      isLed = false;
      if (waiting.length > 0) lead();
    }
  }

  /**
   * Whoever has been heard of by now joins, and who comes while others still come: those who have
   * just been answered ask again one after the other. Who wants to read comes in between.
   */
  async function gather(): Promise<void> {
    let heardOf: number;
    do {
      heardOf = waiting.length;
      await setImmediate();
    } while (waiting.length > heardOf && waiting.length < maxMembers);
  }

  async function carryOutGroup(): Promise<void> {
    const isCareful = carefulTurnsLeft > 0;
    carefulTurnsLeft = Math.max(0, carefulTurnsLeft - 1);
    const members: Member[] = [];
    try {
      await inTransaction(store, async (transaction) => {
        const until = elapsedMs() + patienceMs;
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          members.push(next);
          await (isCareful ? next.carryOutApart(transaction) : next.carryOut(transaction));
          if (members.length === maxMembers || elapsedMs() > until) return;
        }
      });
    } catch (error) {
      const isOnesOwn = members.at(-1)?.hasFailed() ?? false;
      if (isOnesOwn && !isCareful && members.length > 1) {
        carefulTurnsLeft = carefulTurns;
        waiting.unshift(...members);
        return;
      }
      // If it has not even begun, those who would have been its first fail.
      const failed = members.length > 0 ? members : waiting.splice(0, maxMembers);
      for (const { fail } of failed) fail(error);
      return;
    }
    const outcomes = members.map(({ settle }) => settle());
    if (outcomes.includes("succeeded")) onCommit();
  }
}

/** One who takes part in a transaction, perhaps more than once. */
interface Member {
  /** Rejects if its work does: the whole transaction cannot go on then. */
  readonly carryOut: (transaction: Store) => Promise<void>;
  /** Rejects only if the whole transaction cannot go on. */
  readonly carryOutApart: (transaction: Store) => Promise<void>;
  /** Whether its work has, the last time. */
  readonly hasFailed: () => boolean;
  /** Tells the one who waits how it went. */
  readonly settle: () => "succeeded" | "failed";
  readonly fail: (error: unknown) => void;
}

function memberOf<T>(work: (store: Store) => Promise<T>): {
  readonly member: Member;
  readonly answer: Promise<T>;
} {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  let outcome: { readonly answer: T } | { readonly error: unknown } | undefined;
  const attempt = async (transaction: Store) => {
    outcome = undefined;
    try {
      const answer = await work(transaction);
      outcome = { answer };
    } catch (error) {
      outcome = { error };
      throw error;
    }
  };
  const hasFailed = () => outcome !== undefined && "error" in outcome;
  const carryOutApart = async (transaction: Store) => {
    try {
      await inSavepoint(transaction, () => attempt(transaction));
    } catch (error) {
      // What cannot be taken back alone has ended the transaction: there is none for the others.
      if (!(outcome && "error" in outcome && outcome.error === error)) throw error;
    }
  };
  const settle = () => {
    if (outcome && "answer" in outcome) {
      resolve(outcome.answer);
      return "succeeded";
    }
    reject(outcome?.error);
    return "failed";
  };
  const member = { carryOut: attempt, carryOutApart, hasFailed, settle, fail: reject };
  return { member, answer: promise };
}
