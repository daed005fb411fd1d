/** What an invitation's link holds, as the documentation shows it. */
export const invitationTokenExample = { token: "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA" };

/** A received invitation as the documentation shows one. */
export const receivedInvitationExample = {
  id: "01906a6c-3b1e-7c52-9f0a-5d2f6f1c8e47",
  status: "pending",
  hostOrganization: { id: "01890000-0000-7000-8000-000000000001", name: "Northwind Traders" },
  invitedBy: { firstName: "John", lastName: "Doe" },
  businessName: "Lindqvist Fästelement AB",
  businessId: "559012-3456",
  country: "SWE",
  email: "order@lindqvist.example",
  message: "We would like to exchange orders with you here.",
  invitedAt: "2024-06-30T19:00:00Z",
  expiresAt: "2024-07-30T19:00:00Z",
  newLinkRequestedAt: null,
};
