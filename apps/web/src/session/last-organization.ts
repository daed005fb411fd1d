import type { Me } from "@liaison/contracts";

const key = "liaison-last-organization";

export function rememberOrganization(organizationId: string): void {
  localStorage.setItem(key, organizationId);
}

/** Where to start: the organization that was used last, or else the first one. */
export function startingOrganization(
  { organizations }: Me,
  lastOrganizationId: string | null = localStorage.getItem(key),
) {
  return organizations.find(({ id }) => id === lastOrganizationId) ?? organizations[0];
}
