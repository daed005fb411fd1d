import { LiaisonError } from "@liaison/contracts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { RateLimiterRes } from "rate-limiter-flexible";
import { authenticate } from "../auth/authenticate.ts";
import type { CarriedToken } from "../auth/token-hash.ts";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { addressKey } from "./client-address.ts";
import type { Limits, RequestLimit, Spent } from "./limits.ts";
import { markProven, noteProvenTokens } from "./proven-tokens.ts";
import { keepTokens, tokenOf } from "./request-credential.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Counts a route's requests by their address, whatever token they carry. */
    readonly limitedByAddress?: boolean;
  }
}

export interface RateLimitOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly limits: Limits;
  /** Requests per token, or per address without one. */
  readonly rateLimitPerMinute: number;
  readonly ownOrigins: ReadonlySet<string>;
}

/**
 * Limits the requests below a plugin. Those whose token has not proven to be a live one also count
 * against their address, so that making tokens up does not get around the limit. A live token has
 * its own limit alone, whatever else comes from its address.
 */
export function limitRequests(app: FastifyInstance, options: RateLimitOptions): void {
  const limiter = options.limits.requests("requests", options.rateLimitPerMinute);
  const limitedToken = (request: FastifyRequest) =>
    request.routeOptions.config.limitedByAddress ? null : tokenOf(request, options.ownOrigins);

  keepTokens(app);
  noteProvenTokens(app);

  const keyOf = (request: FastifyRequest, token: CarriedToken | null) =>
    token ? `token ${token.hash}` : addressKey(request);
  /** Most requests: nobody has to be asked. */
  const admitAtOnce = (request: FastifyRequest, token: CarriedToken | null) =>
    !(token && limiter.get(unprovenKey(request))) && limiter.take(keyOf(request, token));
  const admit = async (request: FastifyRequest, token: CarriedToken | null) => {
    const refusal = token && limiter.get(unprovenKey(request));
    if (refusal && !(await proveToken(options, request, token))) throw rateLimited(refusal);
    await consume(limiter, keyOf(request, token));
  };

  app.addHook("onRequest", (request, _reply, done) => {
    const token = limitedToken(request);
    if (admitAtOnce(request, token)) done();
    else admit(request, token).then(() => done(), done);
  });
  app.addHook("onResponse", (request, reply, done) => {
    const isRefused = reply.statusCode === 429;
    if (!request.isProven && !isRefused && limitedToken(request) !== null) {
      limiter.penalty(unprovenKey(request));
    }
    done();
  });
}

/** Takes one request off a key's allowance; rejects with `rate_limited` when there is none left. */
export async function consume(limiter: Pick<RequestLimit, "consume">, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw rateLimited(refusal);
  }
}

/** Looks a token up before its request is served, where made-up ones are no longer. */
async function proveToken(
  { store, clock }: RateLimitOptions,
  request: FastifyRequest,
  token: CarriedToken,
): Promise<boolean> {
  try {
    const now = timestamp(clock);
    await authenticate(store, {
      requestId: request.id,
      idempotencyKey: null,
      token,
      requesterId: null,
      now,
    });
  } catch (error) {
    if (error instanceof LiaisonError && error.reason === "unauthenticated") return false;
    throw error;
  }
  markProven(request);
  return true;
}

function unprovenKey(request: FastifyRequest): string {
  return `unproven ${addressKey(request)}`;
}

function rateLimited({ msBeforeNext }: Spent): LiaisonError {
  const seconds = Math.max(Math.ceil(msBeforeNext / 1000), 1);
  return new LiaisonError("rate_limited", `Try again in ${seconds} s`, {
    retryAfterSeconds: seconds,
  });
}
