import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { type EventStream, openEventStream } from "../testing/event-stream.ts";
import { givenMember } from "../testing/given.ts";
import { givenEvents } from "../testing/given-events.ts";
import { listening } from "../testing/listening.ts";
import {
  createTestApplication,
  type Requester,
  type TestApplication,
} from "../testing/test-application.ts";

async function givenListening() {
  const app = await createTestApplication();
  const url = await listening(app.http);
  const member = await givenMember(app, "admin");
  const follow = (input: object = {}, headers: Record<string, string> = {}) => {
    const query = `?input=${encodeURIComponent(JSON.stringify(input))}`;
    const credentials = { authorization: `Bearer ${member.token}`, ...headers };
    return openEventStream(`${url}/trpc/events.live${query}`, credentials);
  };
  return { app, url, member, follow };
}

/** Creates a partner, which is one event. */
function createPartner(app: TestApplication, as: Partial<Requester>, company_name = "Acme") {
  const payload = { company_name, partner_type: "customer", email: "sales@acme.example" };
  return app.request({ method: "POST", url: "/v1/partners", payload }, as);
}

/** The next events of a stream, without what only keeps it going. */
async function nextEvents({ messages }: EventStream, count: number) {
  const told: { id: string; type: string }[] = [];
  while (told.length < count) {
    const { value } = await messages.next();
    if (!value) throw new Error(`It ended after ${told.length} events`);
    if (value.event !== "message") continue;
    const event = JSON.parse(value.data);
    expect(value.id).toBe(event.id);
    told.push(event);
  }
  return told;
}

async function storedIds({ store: { db } }: TestApplication): Promise<string[]> {
  const rows = await db.selectFrom("events").select("id").orderBy("id").execute();
  return rows.map(({ id }) => id);
}

describe("live events", () => {
  it("come as they happen, and are kept by nobody on the way", async () => {
    const { app, member, follow } = await givenListening();
    const stream = await follow();
    expect(stream.response.status).toBe(200);
    const headers = Object.fromEntries(stream.response.headers);
    expect(headers).toMatchObject({
      "content-type": "text/event-stream",
      "cache-control": expect.stringContaining("no-store"),
      "x-accel-buffering": "no",
      "x-request-id": expect.any(String),
    });
    expect(headers).not.toHaveProperty("content-encoding");
    await createPartner(app, member);
    await createPartner(app, member);
    expect(await nextEvents(stream, 2)).toMatchObject([
      { type: "partner.created", actor: { userId: member.user.id } },
      { type: "partner.created" },
    ]);
  });

  it.each([
    ["in its input", (id: string) => ({ input: { lastEventId: id }, headers: {} })],
    ["as browsers do", (id: string) => ({ input: {}, headers: { "last-event-id": id } })],
  ])("go on after the last one that the caller names %s", async (_, resume) => {
    const { app, member, follow } = await givenListening();
    const [seen = "", ...missed] = await givenEvents(app, member.requester, [{}, {}, {}]);
    const { input, headers } = resume(seen);
    const stream = await follow(input, headers);
    expect((await nextEvents(stream, 2)).map(({ id }) => id)).toEqual(missed);
  });

  it("are all told, in order and once, however often the connection breaks", async () => {
    const { app, member, follow } = await givenListening();
    const changes = 120;
    const making = (async () => {
      for (let made = 0; made < changes; made += 6) {
        await Promise.all(Array.from({ length: 6 }, () => createPartner(app, member)));
      }
    })();
    const told: string[] = [];
    const [first = ""] = await givenEvents(app, member.requester, [{}]);
    let lastEventId = (await storedIds(app))[0] ?? first;
    const before = lastEventId;
    for (let round = 1; told.length < changes; round += 1) {
      const stream = await follow({ lastEventId });
      const count = Math.min(1 + (round % 9), changes - told.length);
      told.push(...(await nextEvents(stream, count)).map(({ id }) => id));
      lastEventId = told.at(-1) ?? lastEventId;
      stream.hangUp();
    }
    await making;
    expect(told).toEqual((await storedIds(app)).filter((id) => id > before).slice(0, changes));
  });

  it("are all told, in order and once, to who reads later than they happen", async () => {
    const { app, member, follow } = await givenListening();
    const [lastEventId = ""] = await givenEvents(app, member.requester, [{}]);
    const stream = await follow({ lastEventId });
    // More than fits in between.
    const large = { data: { note: "x".repeat(16 * 1024) } };
    const ids = await givenEvents(app, member.requester, Array<object>(1_000).fill(large));
    await createPartner(app, member);
    const told = await nextEvents(stream, 1_001);
    expect(told.slice(0, -1).map(({ id }) => id)).toEqual(ids);
    expect(told.at(-1)).toMatchObject({ type: "partner.created" });
  });

  it("say that they live while nothing happens", async () => {
    const { follow } = await givenListening();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const stream = await follow();
    await skipTo(stream.messages, "connected");
    const ping = skipTo(stream.messages, "ping");
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await ping).toMatchObject({ done: false });
  });

  it("are told to nobody without access", async () => {
    const { url } = await givenListening();
    const { messages } = await openEventStream(`${url}/trpc/events.live`, {});
    const { value } = await skipTo(messages, "serialized-error");
    expect(JSON.parse(value?.data ?? "")).toMatchObject({
      data: { reason: "unauthenticated", requestId: expect.any(String) },
    });
  });

  it("end for a member who is one no longer", async () => {
    const { app, member, follow } = await givenListening();
    const stream = await follow();
    await app.store.db.deleteFrom("members").where("user_id", "=", member.user.id).execute();
    let hasEnded = false;
    const ending = skipTo(stream.messages, "serialized-error").finally(() => {
      hasEnded = true;
    });
    const happen = async () => {
      await givenEvents(app, member.requester, [{}]);
      return hasEnded;
    };
    await expect.poll(happen, { interval: 200, timeout: 10_000 }).toBe(true);
    const { value } = await ending;
    expect(JSON.parse(value?.data ?? "")).toMatchObject({ data: { reason: "permission_denied" } });
    expect((await stream.messages.next()).done).toBe(true);
  });
});

describe("a client that vanishes", () => {
  it("makes room for another", async () => {
    const { follow } = await givenListening();
    const streams = await Promise.all(Array.from({ length: 20 }, () => follow()));
    for (const { messages } of streams) await skipTo(messages, "connected");
    const refused = await follow();
    const { value } = await skipTo(refused.messages, "serialized-error");
    expect(JSON.parse(value?.data ?? "")).toMatchObject({ data: { reason: "rate_limited" } });

    for (const { hangUp } of streams) hangUp();
    const isLetIn = async () => {
      const stream = await follow();
      const reached = await Promise.race([
        skipTo(stream.messages, "serialized-error").then(() => "refused"),
        pause(200, "open"),
      ]);
      stream.hangUp();
      return reached;
    };
    await expect.poll(isLetIn).toBe("open");
  });

  it("is one line of the log", async () => {
    const { app, follow } = await givenListening();
    const stream = await follow();
    await skipTo(stream.messages, "connected");
    app.logLines.length = 0;
    const lines = () => app.logLines.map((line) => JSON.parse(line));
    stream.hangUp();
    await expect.poll(lines).toHaveLength(1);
    expect(lines()).toMatchObject([
      { url: "/trpc/events.live", status: 200, level: 30, msg: "The caller left" },
    ]);
  });
});

describe("a server that stops", () => {
  it("ends all streams at once, and says that it is worth coming again", async () => {
    const { app, follow } = await givenListening();
    const streams = [await follow(), await follow()];
    for (const { messages } of streams) await skipTo(messages, "connected");
    const closing = app.close();
    for (const { messages } of streams) {
      const { value } = await skipTo(messages, "serialized-error");
      expect(JSON.parse(value?.data ?? "")).toMatchObject({ data: { reason: "unavailable" } });
    }
    await closing;
  }, 5_000);
});

/** The next message of a kind. */
async function skipTo(messages: EventStream["messages"], event: string) {
  for (;;) {
    const next = await messages.next();
    if (next.done || next.value.event === event) return next;
  }
}
