import type { FastifyInstance, FastifyRequest } from "fastify";
import { markApiTokenUsed } from "../api-tokens/mark-api-token-used.ts";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";

const uses = new WeakMap<FastifyRequest, string>();

/** Has a token's use written down once the request is answered: a read must not wait for a write. */
export function recordUseAfterAnswer(request: FastifyRequest, apiTokenId: string): void {
  uses.set(request, apiTokenId);
}

/** Writes the uses down. One that cannot be written is only logged. */
export function recordApiTokenUses(
  app: FastifyInstance,
  { store, clock }: { readonly store: Store; readonly clock: Clock },
): void {
  const write = async (request: FastifyRequest) => {
    const apiTokenId = uses.get(request);
    if (!apiTokenId) return;
    try {
      await markApiTokenUsed(store, apiTokenId, timestamp(clock));
    } catch (error) {
      request.log.warn({ err: error }, "The use of an API token was not written down");
    }
  };
  app.addHook("onResponse", write);
  app.addHook("onRequestAbort", write);
}
