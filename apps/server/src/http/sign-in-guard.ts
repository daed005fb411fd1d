import type { FastifyReply, FastifyRequest } from "fastify";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { addressKey } from "./client-address.ts";
import { consume } from "./rate-limit.ts";

const failuresPerMinute = { perAddress: 50, perAccountFromAddress: 10, perAccount: 50 };

/** More than any e-mail address has. */
const maxAccountLength = 320;

/** Slows down who guesses passwords. */
export interface SignInGuard {
  /** Rejects with `rate_limited` after too many failures. */
  readonly countAttempt: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  readonly takeBack: (request: FastifyRequest) => Promise<void>;
}

/**
 * Only failures count: whoever knows the password may sign in as often as it takes. An attempt
 * counts as one until it is answered, so that guessing many at once gets no further.
 */
export function createSignInGuard(): SignInGuard {
  const limits = [
    { limiter: perMinute(failuresPerMinute.perAddress), keyOf: addressKey },
    { limiter: perMinute(failuresPerMinute.perAccountFromAddress), keyOf: accountFromAddressKey },
    { limiter: perMinute(failuresPerMinute.perAccount), keyOf: accountKey },
  ];
  return {
    countAttempt: async (request, reply) => {
      for (const { limiter, keyOf } of limits) await consume(limiter, keyOf(request), reply);
    },
    takeBack: async (request) => {
      for (const { limiter, keyOf } of limits) await limiter.reward(keyOf(request));
    },
  };
}

function perMinute(points: number): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration: 60 });
}

function accountFromAddressKey(request: FastifyRequest): string {
  return `${addressKey(request)} ${accountKey(request)}`;
}

function accountKey({ body }: FastifyRequest): string {
  const hasEmail = typeof body === "object" && body !== null && "email" in body;
  const account = hasEmail ? String(body.email).trim().toLowerCase() : "";
  return `account ${account.slice(0, maxAccountLength)}`;
}
