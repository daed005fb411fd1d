import { randomUUID } from "node:crypto";
import { timestamp } from "../clock.ts";
import { inTransaction } from "../db/database.ts";
import { appendEvents } from "../events/event.repository.ts";
import type { NewEvent } from "../events/new-event.ts";
import type { TestApplication } from "./test-application.ts";

/** An event about a new partner, by nobody, unless said otherwise. */
export function newEvent(
  app: Pick<TestApplication, "clock">,
  organizationId: string,
  event: Partial<NewEvent> = {},
): NewEvent {
  return {
    organizationId,
    type: "partner.created",
    subject: { type: "partner", id: randomUUID() },
    actor: null,
    requesterOrganizationId: organizationId,
    data: {},
    createdAt: timestamp(app.clock),
    ...event,
  };
}

/** Writes events into an organization's history; returns their ids, oldest first. */
export async function givenEvents(
  app: TestApplication,
  organizationId: string,
  events: readonly Partial<NewEvent>[],
): Promise<string[]> {
  const written = await inTransaction(app.store, async (store) => {
    await appendEvents(
      store,
      events.map((event) => newEvent(app, organizationId, event)),
    );
    return store.db
      .selectFrom("events")
      .select("id")
      .where("organization_id", "=", organizationId)
      .orderBy("id", "desc")
      .limit(events.length)
      .execute();
  });
  return written.map(({ id }) => id).toReversed();
}
