import { Event } from "@liaison/contracts";
import { eventOf } from "../events/event-of.ts";
import type { TestApplication } from "./test-application.ts";

/** An organization's history, oldest first. */
export async function historyOf(app: TestApplication, organizationId: string): Promise<Event[]> {
  const rows = await app.store.db
    .selectFrom("events")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .orderBy("id")
    .execute();
  return rows.map((row) => Event.parse(eventOf(row)));
}

/** What kinds of things have happened in an organization, in order. */
export async function storyOf(app: TestApplication, organizationId: string): Promise<string[]> {
  return (await historyOf(app, organizationId)).map(({ type }) => type);
}
