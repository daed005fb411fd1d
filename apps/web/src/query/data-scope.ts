/** For which organization a request is made, and whose data it reads. */
export interface DataScope {
  readonly requesterOrganizationId: string;
  readonly targetOrganizationId: string;
}

/** The scope of an organization that reads its own data. */
export function ownData(organizationId: string): DataScope {
  return { requesterOrganizationId: organizationId, targetOrganizationId: organizationId };
}
