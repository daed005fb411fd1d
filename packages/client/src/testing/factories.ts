import type { InvitedBy, Partner, SupplierInvitation } from "@liaison/contracts";

export const northwind = "01890000-0000-7000-8000-000000000001";
export const fjord = "01890000-0000-7000-8000-000000000002";
export const ownerToken = "owner-token";
export const viewerToken = "viewer-token";

export const ada: InvitedBy = {
  id: "01890000-0000-7000-8000-0000000000aa",
  firstName: "Ada",
  lastName: "Berg",
};

const moment = "2026-03-01T09:00:00.000Z";

/** The directory's nth partner: `Supplier 1`. */
export function supplier(number: number): Partner {
  return {
    id: idOf("1", number),
    company_name: `Supplier ${number}`,
    sales_amount: 1000 * number,
    partner_type: "supplier",
    email: `sales@supplier-${number}.example`,
    frequency: null,
    payment_terms: null,
    created_at: moment,
    updated_at: moment,
    invitation_status: null,
    guest_organization_id: null,
    company_registration_number: null,
    country_code: "SWE",
    version: 1,
    archived_at: null,
  };
}

/** The nth pending invitation, of the nth partner. */
export function pendingInvitation(number: number): SupplierInvitation {
  const { id, company_name, email } = supplier(number);
  return {
    id: idOf("2", number),
    acceptedAt: null,
    businessId: null,
    businessName: company_name,
    country: "SWE",
    createdAt: moment,
    email,
    expiresAt: "2026-03-31T09:00:00.000Z",
    invitedAt: moment,
    organizationId: northwind,
    status: "pending",
    updatedAt: moment,
    partnerId: id,
    message: null,
    delivery: { state: "sent", at: moment, error: null },
  };
}

/** As many as asked for, numbered from 1. */
export function many<T>(count: number, make: (number: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}

function idOf(kind: string, number: number): string {
  return `01890000-0000-7000-800${kind}-${String(number).padStart(12, "0")}`;
}
