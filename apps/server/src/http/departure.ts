import type { FastifyReply } from "fastify";

/** Aborted when whoever asked leaves before the answer is complete. */
export function departureOf({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  // Whoever has left while they were being recognized does not do so again.
  if (raw.destroyed) controller.abort();
  raw.once("close", () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
