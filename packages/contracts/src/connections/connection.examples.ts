/** A connection as the documentation shows one. */
export const connectionExample = {
  id: "01930a9b-7b61-79a5-9ba2-78f0b4b2c196",
  hostOrganization: { id: "01890000-0000-7000-8000-000000000001", name: "Northwind Traders" },
  guestOrganization: { id: "01890000-0000-7000-8000-000000000002", name: "Fjord Components AB" },
  invitationId: "01906a6c-3b1e-7c52-9f0a-5d2f6f1c8e47",
  status: "connected",
  connectedAt: "2024-07-02T08:12:40Z",
  disconnectedAt: null,
  grants: { given: [], received: ["partners.read"] },
};

/** What one side grants, as the documentation shows it. */
export const setGrantsExample = { id: connectionExample.id, permissions: ["partners.read"] };
