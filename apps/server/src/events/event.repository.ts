import { v7 as uuidv7 } from "uuid";
import type { Store } from "../db/database.ts";
import type { NewEvent } from "./new-event.ts";

/** Appends to the history, in the transaction of the change that it tells. */
export async function appendEvent({ db }: Store, event: NewEvent): Promise<void> {
  await db
    .insertInto("events")
    .values({
      id: uuidv7(),
      organization_id: event.organizationId,
      type: event.type,
      subject_type: event.subject.type,
      subject_id: event.subject.id,
      actor_user_id: event.actor?.userId ?? null,
      actor_name: event.actor?.name ?? null,
      requester_organization_id: event.requesterOrganizationId,
      data: JSON.stringify(event.data),
      created_at: event.createdAt,
    })
    .execute();
}
