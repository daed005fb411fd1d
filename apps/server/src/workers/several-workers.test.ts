import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type DemoBuyer, signInBuyer } from "../testing/demo-buyer.ts";
import { type EventStream, openEventStream } from "../testing/event-stream.ts";
import { givenFolder } from "../testing/given-folder.ts";
import { canConnect, openConnection, readAll, sendBytes } from "../testing/raw-http.ts";
import { type ServerProcess, startServer } from "../testing/server-process.ts";

function givenWorkers(variables: NodeJS.ProcessEnv = {}) {
  const folder = givenFolder();
  const database = { DATABASE_URL: `sqlite:${join(folder, "liaison.db")}` };
  const server = startServer({ ...database, WORKERS: "2", LIAISON_DEMO: "1", ...variables });
  return { server, outbox: join(folder, "outbox") };
}

/** The processes that have written such a line into the log. */
function pidsOf({ output }: ServerProcess, line: RegExp): number[] {
  const lines = output.stdout.split("\n").filter((each) => line.test(each));
  return [...new Set(lines.map((each) => Number(/"pid":(\d+)/.exec(each)?.[1])))];
}

const listening = /Server listening/;
const patience = { timeout: 20_000 };

function newPartner() {
  const company_name = randomUUID();
  return { company_name, partner_type: "supplier", email: `${company_name}@partners.example` };
}

function follow({ origin, headers }: DemoBuyer): Promise<EventStream> {
  return openEventStream(`${origin}/trpc/events.live?input={}`, { ...headers });
}

async function nextIds({ messages }: EventStream, count: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    const { value } = await messages.next();
    if (!value) throw new Error(`It ended after ${ids.length} events`);
    if (value.event === "message" && value.id) ids.push(value.id);
  }
  return ids;
}

const askMe = "GET /v1/me HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

const guessed = JSON.stringify({ email: "ada@acme.example", password: "a wrong guess" });
const wrongGuess = [
  "POST /api/auth/sign-in/email HTTP/1.1",
  "Host: a",
  "Connection: close",
  "Content-Type: application/json",
  `Content-Length: ${guessed.length}`,
  `\r\n${guessed}`,
].join("\r\n");

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

function counted(statuses: readonly number[]): Record<number, number> {
  return Object.fromEntries(
    [...new Set(statuses)].map((each) => [each, statuses.filter((one) => one === each).length]),
  );
}

describe("two workers", { timeout: 60_000 }, () => {
  it("write one history, which whoever follows it on either is told once and in order", async () => {
    const { server } = givenWorkers();
    const buyer = await signInBuyer(await server.listens());
    // Connections go to the workers in turn.
    const streams = [await follow(buyer), await follow(buyer)];
    const creating = Array.from({ length: 60 }, () => buyer.post("/partners", newPartner()));
    const statuses = (await Promise.all(creating)).map(({ status }) => status);
    expect(counted(statuses)).toEqual({ 201: 60 });
    const [told = [], other] = await Promise.all(streams.map((stream) => nextIds(stream, 60)));
    expect(told).toEqual([...new Set(told)].toSorted());
    expect(other).toEqual(told);

    const metrics = await (await fetch(`${buyer.origin}/metrics`)).text();
    expect(metrics).toMatch(/_count\{method="POST",route="\/v1\/partners",status="201"\} 60\n/);
    const writers = pidsOf(server, /"url":"\/v1\/partners"/);
    expect(writers.toSorted()).toEqual(pidsOf(server, listening).toSorted());
  });

  it("answer everything that has been sent when they are told to stop", async () => {
    const { server } = givenWorkers({ LIAISON_DEMO: "0" });
    const port = await server.listens();
    const sockets = await Promise.all(Array.from({ length: 100 }, () => openConnection(port)));
    const answers = sockets.map((socket) => readAll(socket));
    for (const socket of sockets) socket.write(askMe);
    server.kill("SIGTERM");
    expect(counted((await Promise.all(answers)).map(statusOf))).toEqual({ 401: 100 });
    expect(await server.ends()).toBe(0);
    expect(server.output.stderr).toBe("");
  });

  it("allow no more than one: to the guess, and to the request", async () => {
    const { server } = givenWorkers({ LIAISON_DEMO: "0", RATE_LIMIT_PER_MINUTE: "66" });
    const port = await server.listens();
    const guesses = Array.from({ length: 16 }, () => sendBytes(port, wrongGuess));
    expect(counted((await Promise.all(guesses)).map(statusOf))).toEqual({ 401: 10, 429: 6 });

    const asking = Array.from({ length: 200 }, () => sendBytes(port, askMe));
    const answers = await Promise.all(asking);
    const { 401: letThrough = 0, 429: refused = 0 } = counted(answers.map(statusOf));
    expect(letThrough + refused).toBe(200);
    expect(letThrough).toBeLessThanOrEqual(50);
    // What a worker on a busy machine does not give back in time is not let through by the other.
    expect(letThrough).toBeGreaterThan(25);
    const waits = answers
      .flatMap((each) => /retry-after: (\d+)/i.exec(each)?.[1] ?? [])
      .map(Number);
    expect(waits).toHaveLength(refused);
    expect(Math.max(...waits)).toBeLessThanOrEqual(60);
    expect(Math.min(...waits)).toBeGreaterThan(0);
  });
});

describe("a worker that is killed", { timeout: 60_000 }, () => {
  it("is replaced, and what it did for all is done by another, once", async () => {
    const { server, outbox } = givenWorkers();
    const buyer = await signInBuyer(await server.listens());
    const attempts = Array.from({ length: 40 }, () => ({ key: randomUUID(), body: newPartner() }));
    const [first = 0, second = 0] = pidsOf(server, listening);
    const creating = attempts.map(({ key, body }) => insist(buyer, "/partners", body, key));
    process.kill(first, "SIGKILL");
    await Promise.all(creating);
    await expect.poll(() => pidsOf(server, listening).length, patience).toBe(3);
    process.kill(second, "SIGKILL");
    await expect.poll(() => pidsOf(server, listening).length, patience).toBe(4);

    const again = await Promise.all(
      attempts.map(({ key, body }) => insist(buyer, "/partners", body, key)),
    );
    expect(again).toEqual(await Promise.all(creating));
    const email = "sales@hafslund.example";
    await insist(buyer, "/suppliers/invitations", {
      businessName: "Hafslund",
      email,
      country: "NOR",
    });
    const mails = () =>
      readdirSync(outbox).filter((name) =>
        readFileSync(join(outbox, name), "utf8").includes(`To: ${email}`),
      );
    await expect.poll(() => mails().length, patience).toBe(1);
    server.kill("SIGTERM");
    expect(await server.ends()).toBe(0);
    expect(mails()).toHaveLength(1);
  });

  it("takes nothing along when it is the one that only passes on: the others end", async () => {
    const { server } = givenWorkers({ LIAISON_DEMO: "0" });
    const port = await server.listens();
    server.kill("SIGKILL");
    // They write to the same output, which ends with the last of them.
    await server.ends();
    expect(await canConnect(port)).toBe(false);
  });
});

describe("workers that cannot start", { timeout: 60_000 }, () => {
  it("say why in one line, once", async () => {
    const other = createServer();
    onTestFinished(() => {
      other.close();
    });
    await once(other.listen(0, "127.0.0.1"), "listening");
    const port = listeningPort(other);
    const { server } = givenWorkers({
      LIAISON_DEMO: "0",
      LOG_LEVEL: "silent",
      PORT: String(port),
    });
    expect(await server.ends()).toBe(1);
    expect(server.output).toEqual({
      stdout: "",
      stderr: `Liaison cannot start: bind EADDRINUSE 127.0.0.1:${port}\n`,
    });
  });
});

function listeningPort(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("It does not listen");
  return address.port;
}

/** Sends it with the same key until it is answered. */
async function insist(buyer: DemoBuyer, path: string, body: object, key: string = randomUUID()) {
  for (;;) {
    try {
      const answer = await buyer.post(path, body, key);
      expect(answer.status).toBe(201);
      return await answer.json();
    } catch (error) {
      // Whoever was to answer is gone, perhaps with the connection just being handed over to it.
      if (!(error instanceof TypeError || isTimeout(error))) throw error;
    }
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === "TimeoutError";
}
