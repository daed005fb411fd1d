import type { EventSubjectType, EventType } from "@liaison/contracts";
import type { UserTable } from "../../auth/auth.tables.ts";
import type { ConnectionTable, GrantTable } from "../../connections/connection.tables.ts";
import type { EventTable } from "../../events/event.table.ts";
import type { MemberTable, OrganizationTable } from "../../organizations/organization.tables.ts";
import type { PartnerTable } from "../../partners/partner.table.ts";
import type { SupplierInvitationTable } from "../../supplier-invitations/supplier-invitation.table.ts";
import type { DemoOrganization } from "../demo-organizations.ts";
import type { DemoUser } from "../demo-users.ts";
import { createDemoIds } from "./demo-ids.ts";

/** What the demo tells, and what each is about. */
const subjectTypes = {
  "organization.created": "organization",
  "member.joined": "member",
  "partner.created": "partner",
  "partner.updated": "partner",
  "partner.archived": "partner",
  "supplier_invitation.created": "supplier_invitation",
  "supplier_invitation.resent": "supplier_invitation",
  "supplier_invitation.sent": "supplier_invitation",
  "supplier_invitation.delivery_failed": "supplier_invitation",
  "supplier_invitation.accepted": "supplier_invitation",
  "supplier_invitation.declined": "supplier_invitation",
  "supplier_invitation.revoked": "supplier_invitation",
  "supplier_invitation.expired": "supplier_invitation",
  "connection.connected": "connection",
  "connection.grants_changed": "connection",
} as const satisfies Partial<Record<EventType, EventSubjectType>>;

export type DemoEventType = keyof typeof subjectTypes;

export interface DemoEvent {
  /** Whose history tells it. */
  readonly organization: DemoOrganization;
  /** Null: the clock did it. */
  readonly actor: DemoUser | null;
  readonly type: DemoEventType;
  readonly subjectId: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: string;
}

/** The rows that the demo's past has left, as its steps write them. */
export interface DemoHistory {
  readonly organizations: OrganizationTable[];
  readonly users: UserTable[];
  readonly members: MemberTable[];
  readonly partners: PartnerTable[];
  readonly invitations: SupplierInvitationTable[];
  readonly connections: ConnectionTable[];
  readonly grants: GrantTable[];
  readonly events: EventTable[];
  readonly newMemberId: () => string;
  readonly newPartnerId: () => string;
  readonly newInvitationId: () => string;
  readonly newConnectionId: () => string;
  readonly newEventId: () => string;
}

export function createDemoHistory(): DemoHistory {
  return {
    organizations: [],
    users: [],
    members: [],
    partners: [],
    invitations: [],
    connections: [],
    grants: [],
    events: [],
    newMemberId: createDemoIds("member"),
    newPartnerId: createDemoIds("partner"),
    newInvitationId: createDemoIds("invitation"),
    newConnectionId: createDemoIds("connection"),
    newEventId: createDemoIds("event"),
  };
}

export function recordEvent(
  history: DemoHistory,
  { organization, actor, type, subjectId, data, at }: DemoEvent,
): void {
  history.events.push({
    id: history.newEventId(),
    organization_id: organization.id,
    type,
    subject_type: subjectTypes[type],
    subject_id: subjectId,
    actor_user_id: actor?.id ?? null,
    actor_name: actor && `${actor.firstName} ${actor.lastName}`,
    requester_organization_id: (actor?.organization ?? organization).id,
    data: JSON.stringify(data),
    created_at: at,
  });
}
