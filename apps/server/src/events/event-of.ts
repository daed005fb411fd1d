import type { Event } from "@liaison/contracts";
import { z } from "zod";
import type { EventTable } from "./event.table.ts";

const Data = z.record(z.string(), z.unknown());

/** A row of a history as the contract tells it. */
export function eventOf(row: EventTable): Event {
  return {
    id: row.id,
    type: row.type,
    subject: { type: row.subject_type, id: row.subject_id },
    actor: actorOf(row),
    requesterOrganizationId: row.requester_organization_id,
    data: Data.parse(JSON.parse(row.data)),
    createdAt: row.created_at,
  };
}

function actorOf({ actor_user_id, actor_name }: EventTable): Event["actor"] {
  return actor_user_id === null ? null : { userId: actor_user_id, name: actor_name ?? "" };
}
