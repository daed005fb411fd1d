/** What a new token is made of, as the documentation shows it. */
export const createApiTokenExample = {
  name: "Nightly ERP import",
  permissions: ["partners.read", "suppliers.read"],
  expiresAt: "2026-01-01T00:00:00Z",
};

/** A token as the documentation shows one. */
export const apiTokenExample = {
  id: "01930a9b-52c0-7e0f-b1d4-2f7a9c3e6b58",
  ...createApiTokenExample,
  createdBy: {
    id: "019222d9-d87d-7724-bba6-ba91503ea311",
    firstName: "John",
    lastName: "Doe",
  },
  createdAt: "2024-11-08T08:12:30Z",
  lastUsedAt: null,
  revokedAt: null,
};

/** The answer that carries a token's secret, as the documentation shows it. */
export const createdApiTokenExample = { apiToken: apiTokenExample, token: "<token>" };
