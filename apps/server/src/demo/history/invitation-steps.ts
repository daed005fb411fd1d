import type { PartnerTable } from "../../partners/partner.table.ts";
import type { SupplierInvitationTable } from "../../supplier-invitations/supplier-invitation.table.ts";
import { newSupplierInvitationRow } from "../../supplier-invitations/supplier-invitation-row.ts";
import type { DemoOrganization } from "../demo-organizations.ts";
import type { DemoUser } from "../demo-users.ts";
import { type DemoHistory, recordEvent } from "./demo-history.ts";
import { changePartner } from "./partner-steps.ts";
import { secondsAfter } from "./seconds-after.ts";

/** An invitation, with the partner it is to and the organization it is of. */
export interface DemoInvitation {
  readonly row: SupplierInvitationTable;
  readonly partner: PartnerTable;
  readonly host: DemoOrganization;
}

/** How an invitation is sent. */
export interface Sending
  extends Pick<
    SupplierInvitationTable,
    "email" | "country" | "message" | "token_hash" | "delivery_state" | "delivery_error"
  > {
  readonly expiresInDays: number;
}

const dayInSeconds = 86_400;
const deliverySeconds = { queued: 0, sent: 4, failed: 310 } as const;

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
    delivery_at: secondsAfter(at, deliverySeconds[sending.delivery_state]),
    invited_at: at,
    expires_at: secondsAfter(at, expiresInDays * dayInSeconds),
    accepted_at: null,
    created_at: at,
    updated_at: at,
  });
  history.invitations.push(row);
  changePartner(partner, { invitation_status: "invited" }, at);
  const invitation = { row, partner, host: actor.organization };
  recordInvitation(history, actor, invitation, "created", at);
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
  Object.assign(invitation.row, sent, {
    delivery_at: secondsAfter(at, deliverySeconds[sent.delivery_state]),
    invited_at: at,
    expires_at: secondsAfter(at, expiresInDays * dayInSeconds),
    updated_at: at,
  } satisfies Partial<SupplierInvitationTable>);
  recordInvitation(history, actor, invitation, "resent", at);
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
  changePartner(invitation.partner, { invitation_status: null }, at);
  recordInvitation(history, actor, invitation, status, at);
}

export function recordInvitation(
  history: DemoHistory,
  actor: DemoUser | null,
  { row, host }: DemoInvitation,
  verb: string,
  at: string,
): void {
  recordEvent(history, {
    organization: host,
    actor,
    type: `supplier_invitation.${verb}`,
    subjectId: row.id,
    data: { partnerId: row.partner_id, businessName: row.business_name, email: row.email },
    at,
  });
}
