import type { EventSubjectType, EventType } from "@liaison/contracts";

/** Append-only. `data` is JSON. */
export interface EventTable {
  id: string;
  organization_id: string;
  type: EventType;
  subject_type: EventSubjectType;
  subject_id: string;
  actor_user_id: string | null;
  actor_name: string | null;
  requester_organization_id: string;
  data: string;
  created_at: string;
}
