import { describe, expect, test } from "vitest";
import { collect } from "../testing/collect.ts";
import { eventExample } from "./event.examples.ts";
import {
  Event,
  EventSubjectType,
  EventType,
  ListEventsInput,
  LiveEventsInput,
  TrackedEvents,
} from "./event.schemas.ts";

const event = Event.parse(eventExample);
const id = event.id;

describe("an event", () => {
  // The seeding of a demo tells of all partners at once, and is about their organization.
  test.each(EventType.options.filter((type) => type !== "partners.seeded"))(
    "that is %s is named after its subject",
    (type) => {
      expect(EventSubjectType.options).toContain(type.split(".")[0]);
    },
  );

  test.each(EventSubjectType.options)("can be about a subject that is a %s", (type) => {
    expect(Event.safeParse({ ...event, subject: { type, id } }).success).toBe(true);
  });

  test("may have come to pass by itself", () => {
    expect(Event.parse({ ...event, actor: null }).actor).toBeNull();
  });

  test.each([
    { type: "partner.deleted" },
    { subject: { type: "invoice", id } },
    { subject: { type: "partner" } },
    { actor: { userId: id } },
    { data: null },
  ])("has no %j", (change) => {
    expect(Event.safeParse({ ...event, ...change }).success).toBe(false);
  });
});

describe("the input of a list of events", () => {
  test("asks for all of them, newest first", () => {
    expect(ListEventsInput.parse({})).toEqual({ order: "desc", limit: 50 });
  });

  test.each([
    { types: ["partner.created", "connection.connected"] },
    { subjectType: "partner" },
    { subjectId: id },
    { actorUserId: id },
    { from: "2024-11-07T00:00:00Z", until: "2024-11-08T00:00:00Z" },
    { order: "asc" },
    { cursor: null },
  ])("takes %j", (given) => {
    expect(ListEventsInput.parse(given)).toMatchObject(given);
  });

  test.each([
    { types: ["partner.deleted"] },
    { types: "partner.created" },
    { subjectType: "invoice" },
    { subjectId: "partner" },
    { from: "2024-11-07" },
    { until: "2024-11-07T00:00:00+02:00" },
    { order: "newest" },
    { limit: 0 },
    { type: "partner.created" },
  ])("refuses %j", (given) => {
    expect(ListEventsInput.safeParse(given).success).toBe(false);
  });

  test("counts a repeated type once", () => {
    const { types } = ListEventsInput.parse({ types: ["partner.created", "partner.created"] });
    expect(types).toEqual(["partner.created"]);
  });
});

test.each([{}, { lastEventId: null }, { lastEventId: id }, { types: ["partner.created"] }])(
  "events can be followed with %j",
  (given) => {
    expect(LiveEventsInput.parse(given)).toEqual(given);
  },
);

test("an event that is followed has its id beside it, to go on from", async () => {
  const tracked = await collect(
    TrackedEvents.parse(
      (async function* () {
        yield event;
      })(),
    ),
  );
  expect(tracked.map(([eventId, data]) => [eventId, data])).toEqual([[id, event]]);
});
