import type { Caller } from "@liaison/contracts";
import { v7 as uuidv7 } from "uuid";
import type { Store } from "../db/database.ts";

/** What happened, to what. */
export interface NewEvent {
  readonly type: `${string}.${string}`;
  readonly subject: { readonly type: string; readonly id: string };
  readonly data: Readonly<Record<string, unknown>>;
}

/** Appends to the target organization's history, in the transaction of the change that it tells. */
export async function appendEvent(
  { db }: Store,
  caller: Caller,
  event: NewEvent,
  now: string,
): Promise<void> {
  await db
    .insertInto("events")
    .values({
      id: uuidv7({ msecs: Date.parse(now) }),
      organization_id: caller.target.organizationId,
      type: event.type,
      subject_type: event.subject.type,
      subject_id: event.subject.id,
      actor_user_id: caller.user.id,
      actor_name: `${caller.user.firstName} ${caller.user.lastName}`.trim(),
      requester_organization_id: caller.requester.organizationId,
      data: JSON.stringify(event.data),
      created_at: now,
    })
    .execute();
}
