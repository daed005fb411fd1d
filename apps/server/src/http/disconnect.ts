import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import { letOthersBy } from "../let-others-by.ts";
import type { Siblings } from "../workers/siblings.ts";

/** How long stopping waits for requests that run. */
const patienceMs = 7_000;

/** For how long it lets those in who have been waiting, if there is no end to them. */
const arrivalsMs = 2_000;

/** One to be let in, one to be read, and one to spare. */
const quietTurns = 3;

/**
 * While the server stops, requests that run are answered, and whoever sent them is told to
 * disconnect. A connection that has not asked for anything, as browsers open them in advance, is
 * ended; the HTTP server itself would wait for its first request. So is, after a while, whatever
 * comes or goes so slowly that there would be no time left for what else there is to finish.
 */
export function disconnectWhenStopping(
  app: FastifyInstance,
  { turn }: Pick<Siblings, "turn"> = { turn: letOthersBy },
): void {
  const silent = new Set<Socket>();
  let arrivals = 0;
  app.server.on("connection", (socket: Socket) => {
    arrivals += 1;
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
  });
  app.server.on("request", ({ socket }) => {
    arrivals += 1;
    silent.delete(socket);
  });

  let isStopping = false;
  app.addHook("preClose", async () => {
    isStopping = true;
    const patience = setTimeout(() => app.server.closeAllConnections(), patienceMs);
    app.server.once("close", () => clearTimeout(patience));
    await untilQuiet(() => arrivals, turn);
    for (const socket of silent) if (socket.bytesRead === 0) socket.destroy();
  });
  app.addHook("onSend", (_request, reply, _payload, done) => {
    if (isStopping) reply.header("connection", "close");
    done();
  });
}

/**
 * A busy server has connections and requests waiting that have long been sent. They come in one by
 * one, as there are turns: what nothing has come from for a few turns is empty.
 */
async function untilQuiet(countArrivals: () => number, turn: () => Promise<void>): Promise<void> {
  const end = performance.now() + arrivalsMs;
  let last: number;
  do {
    last = countArrivals();
    for (let turns = 0; turns < quietTurns; turns += 1) await turn();
  } while (countArrivals() > last && performance.now() < end);
}
