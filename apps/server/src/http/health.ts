import type { FastifyInstance } from "fastify";
import type { Store } from "../db/database.ts";
import { isMigrated } from "../db/migrate.ts";

/** `/healthz`: the process lives. `/readyz`: the database answers and its schema is up to date. */
export async function serveHealth(app: FastifyInstance, store: Store): Promise<void> {
  app.get("/healthz", async () => ({ status: "ok" }));
  app.get("/readyz", async (request, reply) => {
    try {
      if (await isMigrated(store)) return { status: "ready" };
    } catch (error) {
      request.log.error({ err: error }, "The database does not answer");
    }
    return reply.code(503).send({ status: "unavailable" });
  });
}
