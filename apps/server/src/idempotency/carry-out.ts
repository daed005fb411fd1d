import { LiaisonError } from "@liaison/contracts";
import type { ChangeSignal } from "../change-signal.ts";
import { type Clock, timestamp } from "../clock.ts";
import { inTransaction, type Store } from "../db/database.ts";
import { type Commit, createGroupCommit } from "../db/group-commit.ts";
import type { AnswerSeal } from "./answer-seal.ts";
import { findKey, keepAnswer, releaseKey, takeKey } from "./idempotency-key.repository.ts";
import { keyHash, type MutationRequest } from "./mutation-request.ts";

/** How long a key stands for its first answer. */
export const keyLifetimeMs = 24 * 60 * 60 * 1000;

/**
 * Carries a mutation out: whole or not at all, once for its `Idempotency-Key`, and with the rest of
 * the server told afterwards. `work` may use only the store that it is given.
 */
export type CarryOut = <T>(
  request: MutationRequest,
  work: (store: Store) => Promise<T>,
) => Promise<T>;

export interface CarryOutDependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly seal: AnswerSeal;
  readonly changes: ChangeSignal;
}

/** The answer is stored with the change that it reports: either both are there, or neither. */
export function createCarryOut({ store, clock, seal, changes }: CarryOutDependencies): CarryOut {
  const commit = store.engine.hasOneWriter
    ? createGroupCommit(store, changes.notify)
    : commitAlone(store, changes.notify);

  return (request, work) => {
    const { scope, idempotencyKey } = request;
    const lockAndWork: typeof work = async (transaction) => {
      await lockTouched(transaction, request);
      return work(transaction);
    };
    return commit((transaction) =>
      idempotencyKey === null
        ? lockAndWork(transaction)
        : once(transaction, { ...request, key: keyHash(scope, idempotencyKey) }, lockAndWork),
    );
  };

  async function once<T>(
    transaction: Store,
    { key, scope, hash }: MutationRequest & { readonly key: string },
    work: (store: Store) => Promise<T>,
  ): Promise<T> {
    const outdated = new Date(clock().getTime() - keyLifetimeMs).toISOString();
    await releaseKey(transaction, { scope, key }, outdated);
    const row = { scope, key, request_hash: hash(), created_at: timestamp(clock) };
    if (!(await takeKey(transaction, row))) return firstAnswer(transaction, row);
    const answer = await work(transaction);
    await keepAnswer(transaction, row, seal.seal(JSON.stringify(answer)));
    return answer;
  }

  async function firstAnswer<T>(
    transaction: Store,
    { scope, key, request_hash }: { scope: string; key: string; request_hash: string },
  ): Promise<T> {
    const first = await findKey(transaction, { scope, key });
    if (first.request_hash !== request_hash || first.answer === null) {
      throw new LiaisonError(
        "idempotency_key_reused",
        "The Idempotency-Key has been sent with another request",
      );
    }
    const answer = seal.open(first.answer);
    if (answer === null) {
      throw new LiaisonError(
        "idempotency_key_reused",
        "What the Idempotency-Key names has been carried out, but its answer can no longer be read",
      );
    }
    return JSON.parse(answer);
  }
}

/** Whoever decides by what an organization has sees what those before it have written. */
async function lockTouched(transaction: Store, { findTouched }: MutationRequest): Promise<void> {
  const { db, engine } = transaction;
  if (engine.hasOneWriter) return;
  await engine.lockOrganizations(db, await findTouched(transaction));
}

function commitAlone(store: Store, onCommit: () => void): Commit {
  return async (work) => {
    const answer = await inTransaction(store, work);
    onCommit();
    return answer;
  };
}
