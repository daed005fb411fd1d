import { randomUUID } from "node:crypto";
import { type Caller, type Event, LiaisonError, type LiveEventsInput } from "@liaison/contracts";
import { describe, expect, it, onTestFinished } from "vitest";
import { createChangeSignal } from "../change-signal.ts";
import { givenMember, givenOrganization } from "../testing/given.ts";
import { givenEvents } from "../testing/given-events.ts";
import { createTestApplication, type TestApplication } from "../testing/test-application.ts";
import { createEventFeed } from "./event-feed.ts";
import { maxSubscriptionsPerCaller } from "./open-subscriptions.ts";

/** A feed of one organization's history, and a caller who may follow it. */
async function givenFeed() {
  const app = await createTestApplication();
  const { user, requester } = await givenMember(app);
  const changes = createChangeSignal();
  const time = { elapsedMs: 0 };
  const feed = createEventFeed({ store: app.store, changes, elapsedMs: () => time.elapsedMs });
  const caller: Caller = {
    requestId: randomUUID(),
    idempotencyKey: null,
    user: { ...user, emailVerified: true, firstName: "Ada", lastName: "Lind" },
    credential: { kind: "session", organizationId: requester },
    requester: { organizationId: requester, role: "owner" },
    target: { organizationId: requester },
    permissions: new Set(["events.read"]),
  };
  const happen = async (count: number) => {
    const ids = await givenEvents(
      app,
      requester,
      Array.from({ length: count }, () => ({})),
    );
    changes.notify();
    return ids;
  };
  return { app, organization: requester, changes, time, feed, caller, happen };
}

type GivenFeed = Awaited<ReturnType<typeof givenFeed>>;

/** A subscription as a transport holds it. */
async function follow(
  { feed, caller }: Pick<GivenFeed, "feed" | "caller">,
  input: LiveEventsInput = {},
) {
  const leaving = new AbortController();
  const access = { checks: 0, isLost: false };
  const reauthorize = async () => {
    access.checks += 1;
    if (access.isLost) throw new LiaisonError("permission_denied");
  };
  const followed = await feed.follow(caller, input, { signal: leaving.signal, reauthorize });
  const events = followed[Symbol.asyncIterator]();
  // What it still reads ends before the database does.
  onTestFinished(async () => {
    leaving.abort();
    await events.return?.();
  });
  return { events, access, leave: () => leaving.abort() };
}

/** The ids of the next events. */
async function next(events: AsyncIterator<Event>, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let told = 0; told < count; told += 1) ids.push((await events.next()).value.id);
  return ids;
}

describe("a subscriber is told", () => {
  it("what happens from now on, in order", async () => {
    const given = await givenFeed();
    await given.happen(2);
    const { events } = await follow(given);
    const ids = [...(await given.happen(1)), ...(await given.happen(2))];
    expect(await next(events, 3)).toEqual(ids);
  });

  it("the first event of all", async () => {
    const given = await givenFeed();
    const { events } = await follow(given);
    const ids = await given.happen(1);
    expect(await next(events, 1)).toEqual(ids);
  });

  it("everything after the last one it has seen, however much that is", async () => {
    const given = await givenFeed();
    const [lastEventId = "", ...ids] = await given.happen(251);
    const { events } = await follow(given, { lastEventId });
    expect(await next(events, 250)).toEqual(ids);
  });

  it("what it has asked for only, and goes on behind the rest", async () => {
    const given = await givenFeed();
    const { events } = await follow(given, { types: ["partner.archived"] });
    await given.happen(1);
    const [id] = await givenEvents(given.app, given.organization, [{ type: "partner.archived" }]);
    given.changes.notify();
    expect(await next(events, 1)).toEqual([id]);
  });

  it("what another process has written, of which no signal comes", async () => {
    const given = await givenFeed();
    const { events } = await follow(given);
    const told = next(events, 1);
    const ids = await givenEvents(given.app, given.organization, [{}]);
    expect(await told).toEqual(ids);
  });

  it("nothing of other organizations", async () => {
    const given = await givenFeed();
    const { events } = await follow(given);
    await givenEvents(given.app, await givenOrganization(given.app), [{}]);
    const ids = await given.happen(1);
    expect(await next(events, 1)).toEqual(ids);
  });
});

describe("an id that is not of this history", () => {
  it("but of another organization's shows nothing of that, and loses nothing", async () => {
    const given = await givenFeed();
    const before = await given.happen(1);
    const [lastEventId = ""] = await foreignEvents(given.app);
    const { events } = await follow(given, { lastEventId });
    const after = await given.happen(1);
    const [first] = await next(events, 1);
    expect([...before, ...after]).toContain(first);
    if (first === before[0]) expect(await next(events, 1)).toEqual(after);
  });

  it.each(["ffffffff-ffff-7fff-bfff-ffffffffffff", "09999999-0000-7000-8000-000000000000"])(
    "but is yet to come (%s) loses nothing",
    async (lastEventId) => {
      const given = await givenFeed();
      await given.happen(1);
      const { events } = await follow(given, { lastEventId });
      const ids = await given.happen(2);
      expect(await next(events, 2)).toEqual(ids);
    },
  );
});

describe("access", () => {
  it("is checked again before something is told after a silence", async () => {
    const given = await givenFeed();
    const { events, access } = await follow(given);
    await given.happen(2);
    await next(events, 1);
    expect(access.checks).toBe(0);
    given.time.elapsedMs += 1_000;
    await next(events, 1);
    expect(access.checks).toBe(1);
  });

  it("that is lost ends the subscription, with nothing more told", async () => {
    const given = await givenFeed();
    const { events, access } = await follow(given);
    await given.happen(2);
    await next(events, 1);
    access.isLost = true;
    given.time.elapsedMs += 1_000;
    await expect(events.next()).rejects.toMatchObject({ reason: "permission_denied" });
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });

  it("that is lost ends even a silent subscription within half a minute", async () => {
    const given = await givenFeed();
    const { events, access } = await follow(given);
    const told = events.next();
    access.isLost = true;
    given.time.elapsedMs += 30_000;
    given.changes.notify();
    await expect(told).rejects.toMatchObject({ reason: "permission_denied" });
  });
});

describe("a caller may follow", () => {
  /** As many as are allowed, each of them waiting. */
  function followAsOftenAsAllowed(given: GivenFeed) {
    const following = Array.from({ length: maxSubscriptionsPerCaller }, async () => {
      const subscription = await follow(given);
      return { ...subscription, told: subscription.events.next() };
    });
    return Promise.all(following);
  }

  it("so many times and no more", async () => {
    const given = await givenFeed();
    await followAsOftenAsAllowed(given);
    const { events } = await follow(given);
    await expect(events.next()).rejects.toMatchObject({ reason: "rate_limited" });
  });

  it("again once it has left one", async () => {
    const given = await givenFeed();
    const [first] = await followAsOftenAsAllowed(given);
    first?.leave();
    expect(await first?.told).toEqual({ done: true, value: undefined });
    const { events } = await follow(given);
    const ids = await given.happen(1);
    expect(await next(events, 1)).toEqual(ids);
  });

  it("whatever others do, and its API tokens", async () => {
    const given = await givenFeed();
    await followAsOftenAsAllowed(given);
    const { caller } = given;
    const others: Caller[] = [
      { ...caller, user: { ...caller.user, id: randomUUID() } },
      {
        ...caller,
        credential: {
          kind: "api_token",
          id: randomUUID(),
          organizationId: given.organization,
          permissions: caller.permissions,
        },
      },
    ];
    const following = others.map((other) => follow({ ...given, caller: other }));
    const subscriptions = await Promise.all(following);
    const ids = await given.happen(1);
    const told = subscriptions.map(({ events }) => next(events, 1));
    expect(await Promise.all(told)).toEqual([ids, ids]);
  });
});

describe("when the server stops", () => {
  it("all subscriptions end, so that their clients come again", async () => {
    const given = await givenFeed();
    const following = await Promise.all([follow(given), follow(given)]);
    const told = following.map(({ events }) => events.next());
    given.feed.close();
    const stopping = { reason: "unavailable" };
    await Promise.all(told.map((each) => expect(each).rejects.toMatchObject(stopping)));
  });

  it("no other begins", async () => {
    const given = await givenFeed();
    given.feed.close();
    const { events } = await follow(given);
    await expect(events.next()).rejects.toMatchObject({ reason: "unavailable" });
  });
});

/** Another organization's event. */
async function foreignEvents(app: TestApplication): Promise<string[]> {
  return givenEvents(app, await givenOrganization(app), [{}]);
}
