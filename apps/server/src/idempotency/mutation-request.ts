import { hash } from "node:crypto";
import type { Caller, SignedInUser, Visitor } from "@liaison/contracts";
import type { Store } from "../db/database.ts";

/** What is asked to be carried out once. */
export interface MutationRequest {
  readonly idempotencyKey: string | null;
  /** Whose keys these are: two callers may choose the same one. */
  readonly scope: string;
  /** Tells this request from another one with the same key. Most have none, and need no hash. */
  readonly hash: () => string;
  readonly findTouched: FindTouched;
}

/** Finds the organizations that a mutation writes to: by what never changes, since it locks them. */
export type FindTouched = (store: Store) => Promise<readonly string[]>;

/**
 * A procedure's call for an organization, to which it writes unless said otherwise. The input is as
 * the contract has parsed it.
 */
export function requestOfCaller(
  caller: Caller,
  procedure: string,
  input: unknown,
  findTouched: FindTouched = async () => [caller.target.organizationId],
): MutationRequest {
  const { requester, target } = caller;
  return {
    findTouched,
    idempotencyKey: caller.idempotencyKey,
    scope: scopeOf(caller),
    hash: () => sha256([procedure, requester.organizationId, target.organizationId, input]),
  };
}

/** A call by someone who need not be signed in. Then the input, which holds a secret, is the scope. */
export function requestOfVisitor(
  { idempotencyKey, signedIn }: Visitor,
  procedure: string,
  input: unknown,
  findTouched: FindTouched,
): MutationRequest {
  const named = sha256([procedure, input]);
  const scope = signedIn ? scopeOf(signedIn) : `input ${named}`;
  return { idempotencyKey, scope, hash: () => named, findTouched };
}

/** What a key is stored as: callers may put into it what is nobody else's business. */
export function keyHash(scope: string, key: string): string {
  return sha256([scope, key]);
}

function scopeOf({ user, credential }: SignedInUser): string {
  return credential.kind === "api_token" ? `api_token ${credential.id}` : `user ${user.id}`;
}

function sha256(value: unknown): string {
  return hash("sha256", JSON.stringify(value));
}
