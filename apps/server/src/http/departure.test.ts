import { once } from "node:events";
import { fastify } from "fastify";
import { expect, it } from "vitest";
import { listening } from "../testing/listening.ts";
import { openConnection, readAll } from "../testing/raw-http.ts";
import { departureOf } from "./departure.ts";

/** A server that works on its answer once this is so, and tells whether anybody waits for it. */
async function givenServer(isReady: (socket: NodeJS.EventEmitter) => Promise<unknown>) {
  const told = Promise.withResolvers<AbortSignal>();
  const server = fastify();
  server.get("/", async (request, reply) => {
    await isReady(request.socket);
    told.resolve(departureOf(reply));
    return "Here you are";
  });
  const socket = await openConnection(Number(new URL(await listening(server)).port));
  const arrived = once(server.server, "request");
  socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  await arrived;
  return { socket, signal: told.promise };
}

it("who has left before anybody looked has left", async () => {
  const { socket, signal } = await givenServer((connection) => once(connection, "close"));
  socket.destroy();
  expect((await signal).aborted).toBe(true);
});

it("who waits for the whole answer has not left", async () => {
  const { socket, signal } = await givenServer(async () => {});
  expect(await readAll(socket)).toContain("Here you are");
  expect((await signal).aborted).toBe(false);
});
