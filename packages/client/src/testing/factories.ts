import type {
  Connection,
  CreatePartnerInput,
  Event,
  InvitedBy,
  Partner,
  PartnerImport,
  ReceivedInvitation,
  SupplierInvitation,
} from "@liaison/contracts";

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

/** The directory's nth partner, as it was written down. */
export function newPartner(number: number, input: CreatePartnerInput): Partner {
  const { frequency = null, payment_terms = null, ...written } = input;
  const { company_registration_number = null, country_code = null } = input;
  const directory = { frequency, payment_terms, company_registration_number, country_code };
  return { ...supplier(number), ...written, ...directory };
}

/** An uploaded file of so many rows. */
export function uploadedImport(total_rows: number): PartnerImport {
  return {
    id: idOf("3", 1),
    status: "checking",
    total_rows,
    processed_rows: 0,
    valid_rows: 0,
    invalid_rows: 0,
    duplicate_rows: 0,
    created_rows: 0,
    skipped_rows: 0,
    error: null,
    created_at: moment,
    updated_at: moment,
    completed_at: null,
  };
}

/** The nth event: the nth partner was created. */
export function partnerCreated(number: number): Event {
  return {
    id: idOf("4", number),
    type: "partner.created",
    subject: { type: "partner", id: supplier(number).id },
    actor: { userId: ada.id, name: "Ada Berg" },
    requesterOrganizationId: northwind,
    data: {},
    createdAt: moment,
  };
}

/** The nth connection of Northwind, which invited. */
export function connection(number: number): Connection {
  return {
    id: idOf("5", number),
    hostOrganization: { id: northwind, name: "Northwind Traders" },
    guestOrganization: { id: idOf("6", number), name: `Supplier ${number}` },
    invitationId: pendingInvitation(number).id,
    status: "connected",
    connectedAt: moment,
    disconnectedAt: null,
    grants: { given: [], received: ["partners.read"] },
  };
}

/** The nth invitation that the signed-in user has received. */
export function receivedInvitation(number: number): ReceivedInvitation {
  const { id, businessName, businessId, country, email, message, invitedAt, expiresAt } =
    pendingInvitation(number);
  return {
    id,
    status: "pending",
    hostOrganization: { id: fjord, name: "Fjord Components AB" },
    invitedBy: { firstName: "Liv", lastName: "Dahl" },
    businessName,
    businessId,
    country,
    email,
    message,
    invitedAt,
    expiresAt,
    newLinkRequestedAt: null,
  };
}

/** As many as asked for, numbered from 1. */
export function many<T>(count: number, make: (number: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}

function idOf(kind: string, number: number): string {
  return `01890000-0000-7000-800${kind}-${String(number).padStart(12, "0")}`;
}
