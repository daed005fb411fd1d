import { once } from "node:events";
import { fastify } from "fastify";
import { afterEach, describe, expect, it, vi } from "vitest";
import { listening } from "../testing/listening.ts";
import { openConnection, readAll } from "../testing/raw-http.ts";
import { limitBodyTime } from "./body-timeout.ts";
import { acceptFiles } from "./file-body.ts";
import { refuseUnreadable } from "./unreadable-request.ts";

afterEach(() => vi.useRealTimers());

/** A connection whose request has begun to arrive, and what ends it. */
async function givenBeginning(mediaType: string) {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const hasBegun = Promise.withResolvers<void>();
  const server = fastify();
  acceptFiles(server, "text/csv");
  limitBodyTime(server, ({ socket }) => refuseUnreadable(new Error("Too slow"), socket));
  server.addHook("preParsing", async () => hasBegun.resolve());
  server.post("/", async ({ body }) => {
    if (!(body instanceof ReadableStream)) return { body };
    return { body: await new Response(body).text() };
  });
  const socket = await openConnection(Number(new URL(await listening(server)).port));
  socket.write(
    `POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: ${mediaType}\r\n` +
      'Content-Length: 2\r\n\r\n"',
  );
  await hasBegun.promise;
  return socket;
}

describe("a body", () => {
  it("that does not come to its end within a minute is refused", async () => {
    const socket = await givenBeginning("application/json");
    vi.advanceTimersByTime(60_000);
    expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  });

  it("that does has no need to hurry", async () => {
    const socket = await givenBeginning("application/json");
    vi.advanceTimersByTime(59_000);
    socket.write('"');
    expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  });

  it("that is a file may take longer", async () => {
    const socket = await givenBeginning("text/csv");
    vi.advanceTimersByTime(10 * 60_000);
    socket.write('"');
    expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  });
});

describe("a request whose body nobody waits for", () => {
  it("is broken off after a minute, and not answered twice", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const refused: string[] = [];
    const server = fastify();
    limitBodyTime(server, ({ url }) => refused.push(url));
    server.get("/", async () => "Here you are");
    const socket = await openConnection(Number(new URL(await listening(server)).port));
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n");
    await once(socket, "readable");
    vi.advanceTimersByTime(60_000);
    expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 200 OK\r\n.*Here you are$/s);
    expect(refused).toEqual([]);
  });
});
