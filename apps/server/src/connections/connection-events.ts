import type { EventOrigin, NewEvent } from "../events/new-event.ts";
import type { FoundConnection } from "./connection.repository.ts";

/**
 * What happens to a connection, in the histories of both sides. The host's comes first, whoever
 * acts, so that those who write to both never wait for each other.
 */
export function eventsOfBothSides(
  connection: FoundConnection,
  { type, data }: Pick<NewEvent, "type" | "data">,
  origin: EventOrigin,
): NewEvent[] {
  const subject = { type: "connection", id: connection.id } as const;
  return [connection.host_organization_id, connection.guest_organization_id].map(
    (organizationId) => ({ ...origin, organizationId, type, subject, data }),
  );
}

/** What a history tells of a connection that begins or ends. */
export function connectionData(connection: FoundConnection): NewEvent["data"] {
  const { host_name: hostName, guest_name: guestName, invitation_id: invitationId } = connection;
  return { hostName, guestName, invitationId };
}
