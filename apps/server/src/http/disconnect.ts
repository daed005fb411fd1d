import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/**
 * While the server stops, requests that run are answered, and whoever sent them is told to
 * disconnect. A connection that has not asked for anything, as browsers open them in advance, is
 * ended; the HTTP server itself would wait for its first request.
 */
export function disconnectWhenStopping(app: FastifyInstance): void {
  const silent = new Set<Socket>();
  app.server.on("connection", (socket: Socket) => {
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
  });
  app.server.on("request", ({ socket }) => silent.delete(socket));

  let isStopping = false;
  app.addHook("preClose", async () => {
    isStopping = true;
    for (const socket of silent) socket.destroy();
  });
  app.addHook("onSend", async (_request, reply) => {
    if (isStopping) reply.header("connection", "close");
  });
}
