import type { FastifyInstance } from "fastify";
import { onTestFinished } from "vitest";

/** Lets a server listen on any free port, and says where. It ends with the test. */
export async function listening(server: FastifyInstance): Promise<string> {
  onTestFinished(() => server.close());
  return server.listen({ port: 0, host: "127.0.0.1" });
}
