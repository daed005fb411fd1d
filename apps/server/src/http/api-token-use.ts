import type { FastifyInstance, FastifyRequest } from "fastify";
import { markApiTokenUsed } from "../api-tokens/mark-api-token-used.ts";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The API token that the request has been recognized by, if its use is to be written down. */
    usedApiTokenId: string | null;
  }
}

/** Has a token's use written down once the request is answered: a read must not wait for a write. */
export function recordUseAfterAnswer(request: FastifyRequest, apiTokenId: string): void {
  request.usedApiTokenId = apiTokenId;
}

/** Writes the uses down. One that cannot be written is only logged. */
export function recordApiTokenUses(
  app: FastifyInstance,
  { store, clock }: { readonly store: Store; readonly clock: Clock },
): void {
  app.decorateRequest("usedApiTokenId", null);
  const write = async (request: FastifyRequest, apiTokenId: string) => {
    try {
      await markApiTokenUsed(store, apiTokenId, timestamp(clock));
    } catch (error) {
      request.log.warn({ err: error }, "The use of an API token was not written down");
    }
  };
  app.addHook("onResponse", (request, _reply, done) => {
    if (request.usedApiTokenId === null) done();
    else write(request, request.usedApiTokenId).then(() => done(), done);
  });
  app.addHook("onRequestAbort", async (request) => {
    if (request.usedApiTokenId !== null) await write(request, request.usedApiTokenId);
  });
}
