/** An event as the documentation shows one. */
export const eventExample = {
  id: "01930a9b-7b61-79a5-9ba2-78f0b4b2c196",
  type: "partner.updated",
  subject: { type: "partner", id: "3c90c3cc-0d44-4b50-8888-8dd25736052a" },
  actor: { userId: "019222d9-d87d-7724-bba6-ba91503ea311", name: "John Doe" },
  requesterOrganizationId: "01890000-0000-7000-8000-000000000001",
  data: { changes: { payment_terms: { from: "Net 30", to: "Net 45" } } },
  createdAt: "2024-11-07T05:31:56Z",
};
