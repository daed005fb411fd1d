import type { Event, EventPage, ListEventsInput } from "@liaison/contracts";
import { compiledOnce, slotsFor } from "../db/compiled-once.ts";
import type { Store } from "../db/database.ts";
import type { EventTable } from "./event.table.ts";
import { readEventCursor } from "./event-cursor.ts";
import { eventIdAfter } from "./event-id.ts";
import { eventOf } from "./event-of.ts";
import type { NewEvent } from "./new-event.ts";

/** How many rows one statement inserts; each takes ten parameters. */
const rowsPerStatement = 500;

/** Which events of an organization; what is left out excludes none. */
export type EventFilter = Partial<
  Pick<ListEventsInput, "types" | "subjectType" | "subjectId" | "actorUserId" | "from" | "until">
>;

export type EventSlice = Pick<ListEventsInput, "order" | "limit" | "cursor">;

/**
 * Appends to histories, in the transaction of the change that the events tell. It locks the
 * organizations, if they are not yet: ids follow each other, so that whoever reads on misses none.
 */
export async function appendEvents(store: Store, events: readonly NewEvent[]): Promise<void> {
  const organizationIds = new Set(events.map(({ organizationId }) => organizationId));
  await store.engine.lockOrganizations(store.db, [...organizationIds]);
  const lastIds = new Map<string, string | null>();
  const rows: EventTable[] = [];
  for (const event of events) {
    const { organizationId } = event;
    const last = lastIds.get(organizationId) ?? (await findLastEventId(store, organizationId));
    const row = rowOf(event, eventIdAfter(last, event.createdAt));
    lastIds.set(organizationId, row.id);
    rows.push(row);
  }
  const [first, ...others] = rows;
  if (first && others.length === 0) return insertEvent(store, first);
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await store.db
      .insertInto("events")
      .values(rows.slice(start, start + rowsPerStatement))
      .execute();
  }
}

/** Most changes are told by one event. */
async function insertEvent(store: Store, row: EventTable): Promise<void> {
  await compiledOnce(store, "insert event", { ...row }, (slot) =>
    store.db.insertInto("events").values(slotsFor(row, slot)),
  );
}

/** Appends one event; see {@link appendEvents}. */
export function appendEvent(store: Store, event: NewEvent): Promise<void> {
  return appendEvents(store, [event]);
}

/** A page of an organization's events. Its cursor is the id of its last event. */
export async function findEventPage(
  store: Store,
  organizationId: string,
  filter: EventFilter,
  { order, limit, cursor }: EventSlice,
): Promise<EventPage> {
  const after = readEventCursor(cursor);
  // One more than asked for tells whether another page follows.
  const found = await findEvents(store, organizationId, filter, {
    order,
    after,
    limit: limit + 1,
  });
  const data = found.slice(0, limit);
  const nextCursor = found.length > limit ? (data.at(-1)?.id ?? null) : null;
  return { data, nextCursor };
}

/** A part of a history: what comes after one event, in the order, and until another. */
export interface EventSpan extends Pick<ListEventsInput, "order" | "limit"> {
  readonly after: string | null;
  readonly upTo?: string;
}

export async function findEvents(
  store: Store,
  organizationId: string,
  filter: EventFilter,
  { order, limit, after, upTo }: EventSpan,
): Promise<Event[]> {
  const [beyond, within] = order === "asc" ? ([">", "<="] as const) : (["<", ">="] as const);
  let query = matchingEvents(store, organizationId, filter);
  if (after !== null) query = query.where("id", beyond, after);
  if (upTo !== undefined) query = query.where("id", within, upTo);
  const rows = await query.selectAll().orderBy("id", order).limit(limit).execute();
  return rows.map(eventOf);
}

/** The newest event of an organization. */
export async function findLastEventId(
  store: Store,
  organizationId: string,
): Promise<string | null> {
  const [newest] = await compiledOnce(store, "last event id", { organizationId }, (slot) =>
    store.db
      .selectFrom("events")
      .select(({ fn }) => fn.max("id").as("last"))
      .where("organization_id", "=", slot<string>("organizationId")),
  );
  return newest?.last ?? null;
}

function matchingEvents({ db, engine }: Store, organizationId: string, filter: EventFilter) {
  const { types, subjectType, subjectId, actorUserId, from, until } = filter;
  let query = db.selectFrom("events").where("organization_id", "=", organizationId);
  if (types) query = query.where((eb) => engine.isOneOf(eb.ref("type"), types));
  if (subjectType) query = query.where("subject_type", "=", subjectType);
  if (subjectId) query = query.where("subject_id", "=", subjectId);
  if (actorUserId) query = query.where("actor_user_id", "=", actorUserId);
  if (from) query = query.where("created_at", ">=", asStored(from));
  if (until) query = query.where("created_at", "<", asStored(until));
  return query;
}

/** Moments are compared as text, so they have to be written alike. */
function asStored(moment: string): string {
  return new Date(moment).toISOString();
}

function rowOf(event: NewEvent, id: string): EventTable {
  return {
    id,
    organization_id: event.organizationId,
    type: event.type,
    subject_type: event.subject.type,
    subject_id: event.subject.id,
    actor_user_id: event.actor?.userId ?? null,
    actor_name: event.actor?.name ?? null,
    requester_organization_id: event.requesterOrganizationId,
    data: JSON.stringify(event.data),
    created_at: event.createdAt,
  };
}
