import { once } from "node:events";
import { type FastifyRequest, fastify } from "fastify";
import { describe, expect, it } from "vitest";
import { listening } from "../testing/listening.ts";
import { openConnection, readAll } from "../testing/raw-http.ts";
import { standstillOf } from "../testing/standstill.ts";
import { acceptFiles } from "./file-body.ts";

/** A server that takes files for this reader, and bodies of at most 1 KiB otherwise. */
async function givenServer(
  read: (file: ReadableStream<Uint8Array>, request: FastifyRequest) => Promise<unknown>,
  connection: "close" | "keep-alive" = "close",
) {
  const server = fastify({ bodyLimit: 1024 });
  acceptFiles(server, "text/csv");
  server.post("/", (request) => {
    if (!(request.body instanceof ReadableStream)) throw new Error("It is no file");
    return read(request.body, request);
  });
  const port = Number(new URL(await listening(server)).port);
  const socket = await openConnection(port);
  socket.write(
    "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv; charset=utf-8\r\n" +
      `Connection: ${connection}\r\nTransfer-Encoding: chunked\r\n\r\n`,
  );
  const send = (text: string) => socket.write(`${text.length.toString(16)}\r\n${text}\r\n`);
  return { socket, send, finish: () => socket.write("0\r\n\r\n") };
}

describe("a file that is sent", () => {
  it("is read while it comes, however large it becomes", async () => {
    const hasBegun = Promise.withResolvers<void>();
    const { socket, send, finish } = await givenServer(async (file) => {
      let length = 0;
      for await (const bytes of file) {
        length += bytes.length;
        hasBegun.resolve();
      }
      return { length };
    });
    send("company_name\r\n");
    await hasBegun.promise;
    for (let sent = 0; sent < 100; sent += 1) send("x".repeat(10_000));
    finish();
    expect(await readAll(socket)).toContain('{"length":1000014}');
  });

  it("is taken no faster than it is read", async () => {
    const isDone = Promise.withResolvers<void>();
    const received = { bytes: 0 };
    const { socket, send } = await givenServer(async (file, request) => {
      const reader = file.getReader();
      await reader.read();
      const look = setInterval(() => {
        received.bytes = request.socket.bytesRead;
      }, 10);
      await isDone.promise;
      clearInterval(look);
      return {};
    });
    for (let sent = 0; sent < 200; sent += 1) send("x".repeat(256 * 1024));
    expect(await standstillOf(() => received.bytes)).toBeLessThan(8 * 1024 * 1024);
    isDone.resolve();
    socket.destroy();
  });

  it("fails its reader when the sender leaves", async () => {
    const outcome = Promise.withResolvers<unknown>();
    const { socket, send } = await givenServer(async (file) => {
      try {
        for await (const bytes of file) if (bytes.length > 0) socket.destroy();
        outcome.resolve("It came whole");
      } catch (error) {
        outcome.resolve(error);
      }
    });
    send("company_name\r\n");
    expect(await outcome.promise).toMatchObject({ code: "ECONNRESET" });
  });

  it("can be sent to its end after the answer, and another request after it", async () => {
    const { socket, send, finish } = await givenServer(async (file) => {
      const reader = file.getReader();
      await reader.read();
      await reader.cancel();
      return { read: "enough" };
    }, "keep-alive");
    send("company_name\r\n");
    await once(socket, "readable");
    for (let sent = 0; sent < 200; sent += 1) send("x".repeat(256 * 1024));
    finish();
    socket.write("GET /next HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    const answers = await readAll(socket);
    expect(answers).toContain('{"read":"enough"}');
    expect(answers).toContain("Route GET:/next not found");
  });

  it("need not be read to its end to be answered", async () => {
    const { socket, send } = await givenServer(async (file) => {
      await file.cancel();
      return { read: "enough" };
    });
    send("company_name\r\n");
    expect(await readAll(socket)).toContain('{"read":"enough"}');
  });
});
