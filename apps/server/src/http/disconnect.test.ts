import { once } from "node:events";
import { fastify } from "fastify";
import { afterEach, expect, it, vi } from "vitest";
import { listening } from "../testing/listening.ts";
import { openConnection, readAll } from "../testing/raw-http.ts";
import { disconnectWhenStopping } from "./disconnect.ts";

const options = { forceCloseConnections: "idle", return503OnClosing: false } as const;

afterEach(() => vi.useRealTimers());

/** A server that stops while it works on an answer. */
async function givenStoppingServer() {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const answer = Promise.withResolvers<string>();
  const server = fastify(options);
  disconnectWhenStopping(server);
  server.get("/", () => answer.promise);
  const socket = await openConnection(Number(new URL(await listening(server)).port));
  const arrived = once(server.server, "request");
  socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await arrived;
  return { socket, answer, stopped: server.close() };
}

it("an answer is finished", async () => {
  const { socket, answer, stopped } = await givenStoppingServer();
  await vi.advanceTimersByTimeAsync(6_000);
  answer.resolve("Here you are");
  expect(await readAll(socket)).toContain("Here you are");
  await stopped;
});

it("a request that does not come to its end keeps nobody from stopping", async () => {
  const { socket, stopped } = await givenStoppingServer();
  const ended = readAll(socket);
  await vi.advanceTimersByTimeAsync(7_000);
  expect(await ended).toBe("");
  await stopped;
});

it("requests that nobody has come to read are answered", async () => {
  const server = fastify(options);
  disconnectWhenStopping(server);
  server.post("/", async () => "Here you are");
  const port = Number(new URL(await listening(server)).port);
  const sockets = await Promise.all(Array.from({ length: 50 }, () => openConnection(port)));
  for (const socket of sockets) {
    socket.write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
  }
  const stopped = server.close();
  for (const answer of await Promise.all(sockets.map(readAll))) {
    expect(answer).toContain("Here you are");
  }
  await stopped;
});

it("a request that has begun to arrive is awaited, and a silent connection is not", async () => {
  const server = fastify(options);
  disconnectWhenStopping(server);
  server.get("/", async () => "Here you are");
  const port = Number(new URL(await listening(server)).port);
  const silent = await openConnection(port);
  const begun = await openConnection(port);
  begun.write("GET / HTTP/1.1\r\n");
  const stopped = server.close();
  expect(await readAll(silent)).toBe("");
  begun.write("Host: localhost\r\n\r\n");
  expect(await readAll(begun)).toContain("Here you are");
  await stopped;
});
