/** An invitation as the documentation shows one, with all that can be asked for. */
export const supplierInvitationExample = {
  id: "01906a6c-3b1e-7c52-9f0a-5d2f6f1c8e47",
  acceptedAt: null,
  businessId: "559012-3456",
  businessName: "Lindqvist Fästelement AB",
  country: "SWE",
  createdAt: "2024-06-30T19:00:00Z",
  email: "order@lindqvist.example",
  expiresAt: "2024-07-30T19:00:00Z",
  invitedAt: "2024-06-30T19:00:00Z",
  organizationId: "01890000-0000-7000-8000-000000000001",
  status: "pending",
  updatedAt: "2024-06-30T19:00:00Z",
  partnerId: "01906a6a-90c4-7d1b-8a35-0e4b7c9d2f16",
  message: "We would like to exchange orders with you here.",
  delivery: { state: "sent", at: "2024-06-30T19:00:02Z", error: null },
  invitedBy: {
    id: "019222d9-d87d-7724-bba6-ba91503ea311",
    firstName: "John",
    lastName: "Doe",
  },
};

const { invitedBy: _, ...invitation } = supplierInvitationExample;

/** An invitation alone as the documentation shows one. */
export const plainSupplierInvitationExample = invitation;

/** What a supplier is invited with, as the documentation shows it. */
export const createSupplierInvitationExample = {
  businessName: "Lindqvist Fästelement AB",
  email: "order@lindqvist.example",
  country: "SWE",
  businessId: "559012-3456",
  message: "We would like to exchange orders with you here.",
  expiresInDays: 30,
};

/** A new invitation as the documentation shows one. */
export const createdSupplierInvitationExample = {
  ...plainSupplierInvitationExample,
  delivery: { state: "queued", at: "2024-06-30T19:00:00Z", error: null },
  duplicates: [],
};

/** What has become of several invitations, as the documentation shows it. */
export const invitationOutcomesExample = {
  outcomes: [
    { status: "created", invitation: plainSupplierInvitationExample },
    {
      status: "refused",
      reason: "already_connected",
      message: "Hafslund Bearings AS is connected already",
    },
  ],
};

/** How an invitation is sent again, as the documentation shows it. */
export const resendSupplierInvitationExample = {
  id: supplierInvitationExample.id,
  email: "orders@lindqvist.example",
  expiresInDays: 30,
};

const path = "https://liaison.example/v1/suppliers/invitations";

/** A page of invitations as the documentation shows one. */
export const supplierInvitationPageExample = {
  data: [supplierInvitationExample],
  links: { first: `${path}?page=1`, last: `${path}?page=2`, prev: null, next: `${path}?page=2` },
  meta: {
    current_page: 1,
    from: 1,
    last_page: 2,
    links: [
      { url: null, label: "Previous", active: false },
      { url: `${path}?page=1`, label: "1", active: true },
      { url: `${path}?page=2`, label: "2", active: false },
      { url: `${path}?page=2`, label: "Next", active: false },
    ],
    path,
    per_page: 100,
    to: 100,
    total: 132,
    userId: "01930a9b-7b61-79a5-9ba2-78f0b4b2c196",
    requestId: "01930a9b-8d1f-766f-945c-ef6408134dbc",
  },
};
