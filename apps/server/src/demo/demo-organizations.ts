/** The organizations of the demo. Documents and tests name them by these ids. */
export const demoOrganizations = {
  northwind: {
    id: "01890000-0000-7000-8000-000000000001",
    name: "Northwind Traders",
    slug: "northwind-traders",
    foundedDaysAgo: 1100,
  },
  fjord: {
    id: "01890000-0000-7000-8000-000000000002",
    name: "Fjord Components AB",
    slug: "fjord-components",
    foundedDaysAgo: 640,
  },
  basalt: {
    id: "01890000-0000-7000-8000-000000000003",
    name: "Basalt Mining Oy",
    slug: "basalt-mining",
    foundedDaysAgo: 410,
  },
} as const;

export type DemoOrganization = (typeof demoOrganizations)[keyof typeof demoOrganizations];
