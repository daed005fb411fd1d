import { tracked } from "@trpc/server";
import { z } from "zod";
import { distinct } from "../schemas/distinct.ts";
import { keysetInput, keysetPage } from "../schemas/keyset-page.ts";
import { streamOf } from "../schemas/stream-of.ts";
import { Timestamp } from "../schemas/timestamp.ts";
import { Uuid } from "../schemas/uuid.ts";
import { eventExample } from "./event.examples.ts";

/** Everything that a history tells. */
export const EventType = z
  .enum([
    "organization.created",
    "organization.updated",
    "member.joined",
    "member.role_changed",
    "member.removed",
    "member.left",
    "api_token.created",
    "api_token.revoked",
    "partner.created",
    "partner.updated",
    "partner.archived",
    "partner.restored",
    "partner_import.uploaded",
    "partner_import.committed",
    "partner_import.completed",
    "partner_import.failed",
    "partners.seeded",
    "supplier_invitation.created",
    "supplier_invitation.resent",
    "supplier_invitation.sent",
    "supplier_invitation.delivery_failed",
    "supplier_invitation.new_link_requested",
    "supplier_invitation.accepted",
    "supplier_invitation.declined",
    "supplier_invitation.revoked",
    "supplier_invitation.expired",
    "connection.connected",
    "connection.grants_changed",
    "connection.disconnected",
  ])
  .meta({ id: "EventType", description: "What happened: the kind of subject, and what it did." });
export type EventType = z.output<typeof EventType>;

export const EventSubjectType = z
  .enum([
    "organization",
    "member",
    "api_token",
    "partner",
    "partner_import",
    "supplier_invitation",
    "connection",
  ])
  .meta({ id: "EventSubjectType", description: "What kind of thing an event is about." });

/** What kind of thing an event is about. */
export type EventSubjectType = z.output<typeof EventSubjectType>;

export const Event = z
  .object({
    id: Uuid.describe("Sortable: a later event of the organization has a greater one."),
    type: EventType,
    subject: z.object({ type: EventSubjectType, id: Uuid }),
    actor: z
      .object({ userId: Uuid, name: z.string() })
      .nullable()
      .describe("Who did it; null if nobody did, as when an invitation expires."),
    requesterOrganizationId: Uuid.describe("The organization that the actor acted for."),
    data: z
      .record(z.string(), z.unknown())
      .describe("The details, which differ from type to type."),
    createdAt: Timestamp,
  })
  .meta({
    id: "Event",
    description: "One line of an organization's append-only history.",
    examples: [eventExample],
  });

/** One line of an organization's append-only history. */
export type Event = z.output<typeof Event>;

export const EventPage = keysetPage(Event).meta({
  id: "EventPage",
  description: "A page of events.",
  examples: [{ data: [eventExample], nextCursor: null }],
});
export type EventPage = z.output<typeof EventPage>;

const types = distinct(z.array(EventType)).optional().describe("Only events of these types.");

export const ListEventsInput = z.strictObject({
  types,
  subjectType: EventSubjectType.optional().describe("Only events about this kind of subject."),
  subjectId: Uuid.optional().describe("Only events about this subject."),
  actorUserId: Uuid.optional().describe("Only what this user did."),
  from: Timestamp.optional().describe("Only events at this moment or later."),
  until: Timestamp.optional().describe("Only events before this moment."),
  order: z
    .enum(["asc", "desc"])
    .default("desc")
    .describe("`desc`: newest first; `asc`: in the order in which they happened."),
  ...keysetInput,
});
export type ListEventsInput = z.output<typeof ListEventsInput>;

export const LiveEventsInput = z.strictObject({
  types,
  lastEventId: Uuid.nullish().describe(
    "The last event that the caller has seen: all later ones follow. Absent: those from now on.",
  ),
});
export type LiveEventsInput = z.output<typeof LiveEventsInput>;

/** Events as they happen, each with its id, from which an interrupted subscription goes on. */
export const TrackedEvents = streamOf(Event).transform(async function* (events) {
  for await (const event of events) yield tracked(event.id, event);
});
