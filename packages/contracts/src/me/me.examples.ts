/** A signed-in user as the documentation shows one. */
export const meExample = {
  user: {
    id: "019222d9-d87d-7724-bba6-ba91503ea311",
    email: "viewer@northwind.example",
    emailVerified: true,
    firstName: "John",
    lastName: "Doe",
  },
  organizations: [
    {
      id: "01890000-0000-7000-8000-000000000001",
      name: "Northwind Traders",
      role: "viewer",
      permissions: ["partners.read", "suppliers.read", "connections.read", "events.read"],
      targets: [
        {
          id: "01890000-0000-7000-8000-000000000002",
          name: "Fjord Components AB",
          permissions: ["partners.read"],
        },
      ],
    },
  ],
};
