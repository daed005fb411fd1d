import type { PartnerTable } from "../../partners/partner.table.ts";
import type { SupplierInvitationTable } from "../../supplier-invitations/supplier-invitation.table.ts";
import { newSupplierInvitationRow } from "../../supplier-invitations/supplier-invitation-row.ts";
import type { DemoUser } from "../demo-users.ts";
import { type DemoEventType, type DemoHistory, recordEvent } from "./demo-history.ts";
import { followInvitation, type OwnedPartner } from "./partner-steps.ts";
import { secondsAfter } from "./seconds-after.ts";

/** An invitation, with the partner it is to and the organization it is of. */
export interface DemoInvitation extends OwnedPartner {
  readonly row: SupplierInvitationTable;
}

/** How an invitation is sent. */
export interface Sending extends Pick<SupplierInvitationTable, "email" | "country" | "message"> {
  readonly expiresInDays: number;
}

const dayInSeconds = 86_400;

export function inviteSupplier(
  history: DemoHistory,
  actor: DemoUser,
  partner: PartnerTable,
  sending: Sending,
  at: string,
): DemoInvitation {
  const { expiresInDays, ...sent } = sending;
  const row = newSupplierInvitationRow({
    ...sent,
    id: history.newInvitationId(),
    organization_id: actor.organization.id,
    partner_id: partner.id,
    invited_by: actor.id,
    business_name: partner.company_name,
    business_id: partner.company_registration_number,
    status: "pending",
    delivery_state: "queued",
    delivery_at: at,
    delivery_error: null,
    invited_at: at,
    expires_at: secondsAfter(at, expiresInDays * dayInSeconds),
    new_link_requested_at: null,
    accepted_at: null,
    accepted_by: null,
    created_at: at,
    updated_at: at,
  });
  history.invitations.push(row);
  const invitation = { row, partner, host: actor.organization };
  recordInvitation(history, actor, invitation, "created", at);
  followInvitation(history, actor, invitation, { invitation_status: "invited" }, at);
  return invitation;
}

/** Sends a pending invitation anew, with another link and another date. */
export function resendInvitation(
  history: DemoHistory,
  actor: DemoUser,
  invitation: DemoInvitation,
  { expiresInDays, ...sent }: Sending,
  at: string,
): void {
  const emailChanged = sent.email !== invitation.row.email;
  Object.assign(invitation.row, sent, {
    delivery_state: "queued",
    delivery_at: at,
    delivery_error: null,
    invited_at: at,
    expires_at: secondsAfter(at, expiresInDays * dayInSeconds),
    updated_at: at,
  } satisfies Partial<SupplierInvitationTable>);
  recordInvitation(history, actor, invitation, "resent", at, { emailChanged });
}

/** The mail with the link is taken, or refused for the reason given. */
export function deliverInvitation(
  history: DemoHistory,
  invitation: DemoInvitation,
  error: string | null,
  at: string,
): void {
  Object.assign(invitation.row, {
    delivery_state: error === null ? "sent" : "failed",
    delivery_at: at,
    delivery_error: error,
    updated_at: at,
  } satisfies Partial<SupplierInvitationTable>);
  if (error === null) recordInvitation(history, null, invitation, "sent", at);
  else recordInvitation(history, null, invitation, "delivery_failed", at, { error });
}

/** Ends a pending invitation without a connection; the clock lets it expire, a user the others. */
export function closeInvitation(
  history: DemoHistory,
  actor: DemoUser | null,
  invitation: DemoInvitation,
  status: "declined" | "revoked" | "expired",
  at: string,
): void {
  invitation.row.status = status;
  invitation.row.updated_at = at;
  recordInvitation(history, actor, invitation, status, at);
  followInvitation(history, actor, invitation, { invitation_status: null }, at);
}

type VerbOf<T> = T extends `supplier_invitation.${infer Verb}` ? Verb : never;

export function recordInvitation(
  history: DemoHistory,
  actor: DemoUser | null,
  { row, host }: DemoInvitation,
  verb: VerbOf<DemoEventType>,
  at: string,
  more: Readonly<Record<string, unknown>> = {},
): void {
  recordEvent(history, {
    organization: host,
    actor,
    type: `supplier_invitation.${verb}`,
    subjectId: row.id,
    data: {
      partnerId: row.partner_id,
      businessName: row.business_name,
      email: row.email,
      expiresAt: row.expires_at,
      ...more,
    },
    at,
  });
}
