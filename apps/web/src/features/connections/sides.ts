import type { Connection } from "@liaison/contracts";

type Organization = Connection["hostOrganization"];

type OrganizationsOf = Pick<Connection, "hostOrganization" | "guestOrganization">;

/** The two sides of a connection, as one of them sees it. */
export interface Sides {
  readonly own: Organization;
  readonly other: Organization;
  /** Which side of it the organization is. */
  readonly role: "host" | "guest";
}

export function sidesOf(
  { hostOrganization: host, guestOrganization: guest }: OrganizationsOf,
  organizationId: string,
): Sides {
  return host.id === organizationId
    ? { own: host, other: guest, role: "host" }
    : { own: guest, other: host, role: "guest" };
}
