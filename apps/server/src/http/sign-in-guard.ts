import type { FastifyRequest } from "fastify";
import { addressKey } from "./client-address.ts";
import { createInTurn } from "./in-turn.ts";
import type { Limits } from "./limits.ts";
import { consume } from "./rate-limit.ts";

const failuresPerMinute = { perAddress: 50, perAccountFromAddress: 10, perAccount: 50 };

/** More than any e-mail address has. */
const maxAccountLength = 320;

/** Slows down who guesses passwords. */
export interface SignInGuard {
  /** Makes an attempt; rejects with `rate_limited` after too many that failed. */
  readonly attempt: (request: FastifyRequest, signIn: () => Promise<Response>) => Promise<Response>;
}

/**
 * Only failures count: whoever knows the password may sign in as often as it takes. An attempt
 * counts as one until it is answered, so that guessing many at once gets no further; those for one
 * account from one address take turns, so that right ones do not use up what is left for others.
 * Turns are each server process's own; the failures of all of them count together.
 */
export function createSignInGuard({ attempts }: Limits): SignInGuard {
  const { perAddress, perAccountFromAddress, perAccount } = failuresPerMinute;
  const limits = [
    { limiter: attempts("sign-in address", perAddress), keyOf: addressKey },
    { limiter: attempts("sign-in both", perAccountFromAddress), keyOf: accountFromAddressKey },
    { limiter: attempts("sign-in account", perAccount), keyOf: accountKey },
  ];
  const inTurn = createInTurn();
  return {
    attempt: (request, signIn) =>
      inTurn(accountFromAddressKey(request), async () => {
        for (const { limiter, keyOf } of limits) await consume(limiter, keyOf(request));
        const response = await signIn();
        if (response.status === 401) return response;
        for (const { limiter, keyOf } of limits) await limiter.reward(keyOf(request));
        return response;
      }),
  };
}

function accountFromAddressKey(request: FastifyRequest): string {
  return `${addressKey(request)} ${accountKey(request)}`;
}

function accountKey({ body }: FastifyRequest): string {
  const hasEmail = typeof body === "object" && body !== null && "email" in body;
  const account = hasEmail ? String(body.email).trim().toLowerCase() : "";
  return `account ${account.slice(0, maxAccountLength)}`;
}
