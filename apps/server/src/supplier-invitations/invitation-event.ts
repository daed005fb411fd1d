import type { EventType } from "@liaison/contracts";
import type { EventOrigin, NewEvent } from "../events/new-event.ts";
import type { SupplierInvitationTable } from "./supplier-invitation.table.ts";

type InvitationEventType = Extract<EventType, `supplier_invitation.${string}`>;

/** What an invitation's history tells, with what the invitation says at that moment. */
export function invitationEvent(
  type: InvitationEventType,
  invitation: SupplierInvitationTable,
  origin: EventOrigin,
  more: Readonly<Record<string, unknown>> = {},
): NewEvent {
  const { organization_id, id, partner_id, business_name, email, expires_at } = invitation;
  return {
    ...origin,
    organizationId: organization_id,
    type,
    subject: { type: "supplier_invitation", id },
    data: {
      partnerId: partner_id,
      businessName: business_name,
      email,
      expiresAt: expires_at,
      ...more,
    },
  };
}
