import { LiaisonError } from "@liaison/contracts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { tokenHash } from "../auth/token-hash.ts";
import { tokenOf } from "./request-credential.ts";

export interface RateLimitOptions {
  /** Requests per token, or per address without one. */
  readonly perMinute: number;
  readonly ownOrigins: ReadonlySet<string>;
}

/**
 * Limits the requests below a plugin. A token that turns out to be none counts against its address,
 * so that making tokens up does not get around the limit.
 */
export function limitRequests(app: FastifyInstance, options: RateLimitOptions): void {
  const limiter = new RateLimiterMemory({ points: options.perMinute, duration: 60 });
  app.addHook("onRequest", async (request, reply) => {
    const token = tokenOf(request, options.ownOrigins);
    if (token) await refuseWhenSpent(limiter, addressKey(request), reply);
    await consume(limiter, token ? `token ${tokenHash(token)}` : addressKey(request), reply);
  });
  app.addHook("onResponse", async (request, reply) => {
    const wasTried = reply.statusCode === 401 && tokenOf(request, options.ownOrigins) !== null;
    if (wasTried) await limiter.penalty(addressKey(request));
  });
}

/** Takes one request off a key's allowance; rejects with `rate_limited` when there is none left. */
export async function consume(
  limiter: RateLimiterAbstract,
  key: string,
  reply: FastifyReply,
): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw rateLimited(refusal, reply);
  }
}

/** Rejects with `rate_limited` when a key's allowance is spent, and takes nothing off it. */
async function refuseWhenSpent(
  limiter: RateLimiterAbstract,
  key: string,
  reply: FastifyReply,
): Promise<void> {
  const state = await limiter.get(key);
  if (state && state.remainingPoints <= 0) throw rateLimited(state, reply);
}

export function addressKey({ ip }: FastifyRequest): string {
  return `address ${ip}`;
}

function rateLimited({ msBeforeNext }: RateLimiterRes, reply: FastifyReply): LiaisonError {
  const seconds = Math.max(Math.ceil(msBeforeNext / 1000), 1);
  reply.header("retry-after", String(seconds));
  return new LiaisonError("rate_limited", `Try again in ${seconds} s`);
}
