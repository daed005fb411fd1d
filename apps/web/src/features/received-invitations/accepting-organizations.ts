import type { Me, ReceivedInvitation } from "@liaison/contracts";

type Memberships = Me["organizations"];

/** The organizations that the user may accept an invitation for; its host is none of them. */
export function acceptingOrganizations(
  memberships: Memberships,
  { hostOrganization }: Pick<ReceivedInvitation, "hostOrganization">,
): Memberships {
  return memberships.filter(
    ({ id, permissions }) =>
      id !== hostOrganization.id && permissions.includes("connections.manage"),
  );
}

/** Why there is none of them. */
export function whyNoneAccepts(
  memberships: Memberships,
  { hostOrganization: host }: Pick<ReceivedInvitation, "hostOrganization">,
): string {
  const others = memberships.filter(({ id }) => id !== host.id);
  if (others.length > 0) {
    const names = others.map(({ name }) => name).join(", ");
    return `Your role does not let you accept for ${names}. Ask an owner or administrator there to change it, or accept for a new organization.`;
  }
  if (memberships.length > 0) {
    return `${host.name} is your own organization, and cannot accept its own invitation. Create the organization to accept for.`;
  }
  return "Invitations are accepted for an organization. If yours is on Liaison already, ask an owner to add you, then come back here. Otherwise create it.";
}
