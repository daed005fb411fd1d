import { type FastifyBaseLogger, fastify } from "fastify";
import { describe, expect, it } from "vitest";
import { listening } from "../../testing/listening.ts";
import { openConnection, readAll } from "../../testing/raw-http.ts";
import { standstillOf } from "../../testing/standstill.ts";
import { createLogger } from "../logger.ts";
import { RequestLog } from "../request-log.ts";
import { sendFile } from "./file-answer.ts";

const file = { mediaType: "text/csv", name: "partners.csv" };
const piece = "x".repeat(64 * 1024);

/** A server whose only answer is this file. */
async function givenServer(answer: () => AsyncIterable<string>) {
  const logLines: string[] = [];
  const loggerInstance: FastifyBaseLogger = createLogger("info", {
    write: (line) => logLines.push(line),
  });
  const server = fastify({ loggerInstance, logController: new RequestLog() });
  server.setErrorHandler((_error, _request, reply) => reply.code(500).send("It failed"));
  server.get("/", (_request, reply) => sendFile(answer(), file, reply));
  const url = await listening(server);
  return { url, port: Number(new URL(url).port), lines: () => logLines.map((l) => JSON.parse(l)) };
}

/** Pieces without end, that tell how many were taken and when nobody wants more. */
function endlessPieces() {
  const ended = Promise.withResolvers<void>();
  const taken = { pieces: 0 };
  async function* pieces() {
    try {
      for (;;) {
        taken.pieces += 1;
        yield piece;
      }
    } finally {
      ended.resolve();
    }
  }
  return { pieces, taken, ended: ended.promise };
}

describe("a file", () => {
  it("comes whole, under its name, and is not kept by anybody", async () => {
    const { url } = await givenServer(async function* () {
      yield "company_name\r\n";
      yield "Škoda Díly s.r.o.\r\n";
    });
    const answer = await fetch(url);
    expect(await answer.text()).toBe("company_name\r\nŠkoda Díly s.r.o.\r\n");
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="partners.csv"',
      "cache-control": "no-store",
    });
  });

  it("may be empty", async () => {
    const { url } = await givenServer(async function* () {});
    const answer = await fetch(url);
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(await answer.text()).toBe("");
  });

  it("is not even begun to answer HEAD", async () => {
    const { pieces, taken } = endlessPieces();
    const { url } = await givenServer(pieces);
    const answer = await fetch(url, { method: "HEAD" });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-disposition")).toContain("partners.csv");
    expect(answer.headers.has("content-length")).toBe(false);
    expect(taken.pieces).toBe(0);
  });
});

describe("a failure", () => {
  it("before the first piece is told in place of the file", async () => {
    // biome-ignore lint/correctness/useYield: it fails before it comes to that
    const { url } = await givenServer(async function* () {
      throw new Error("The disk is broken");
    });
    const answer = await fetch(url);
    expect(answer.status).toBe(500);
    expect(answer.headers.has("content-disposition")).toBe(false);
    expect(await answer.text()).toBe("It failed");
  });

  it("later breaks the connection off, so that nobody takes the part for the whole", async () => {
    const { url, lines } = await givenServer(async function* () {
      for (let sent = 0; sent < 20; sent += 1) yield piece;
      throw new Error("The disk is broken");
    });
    const answer = await fetch(url);
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
    await expect.poll(lines).toContainEqual(
      expect.objectContaining({
        level: 50,
        msg: "An answer broke off",
        err: expect.objectContaining({ message: "The disk is broken" }),
      }),
    );
  });
});

describe("whoever asked", () => {
  it("and reads slowly is not sent more than fits in between", async () => {
    const { pieces, taken, ended } = endlessPieces();
    const { port } = await givenServer(pieces);
    const socket = await openConnection(port);
    socket.pause();
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const buffered = (await standstillOf(() => taken.pieces)) * piece.length;
    expect(buffered).toBeLessThan(32 * 1024 * 1024);
    socket.destroy();
    await ended;
  });

  it("and leaves ends the making of it", async () => {
    const { pieces, ended } = endlessPieces();
    const { url } = await givenServer(pieces);
    const leaving = new AbortController();
    const answer = await fetch(url, { signal: leaving.signal });
    leaving.abort();
    await expect(answer.text()).rejects.toThrow();
    await ended;
  });

  it("and hangs up after the whole is one line of the log", async () => {
    const { port, lines } = await givenServer(async function* () {
      yield "company_name\r\n";
    });
    const socket = await openConnection(port);
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    expect(await readAll(socket)).toMatch(/company_name\r\n\r\n0\r\n\r\n$/);
    const answered = () => lines().filter(({ msg }) => msg === "Answered");
    await expect.poll(answered).toHaveLength(1);
  });
});
