/** Names the organization that the request is made for. */
export const requesterOrganizationHeader = "Requester-Organization-ID";

/** Names the organization whose data the request touches. */
export const targetOrganizationHeader = "Target-Organization-ID";
