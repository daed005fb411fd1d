import type { Caller, Event } from "@liaison/contracts";

/** Who made an event happen, and when. */
export interface EventOrigin {
  /** Null: nobody did it, it came to pass. */
  readonly actor: Event["actor"];
  readonly requesterOrganizationId: string;
  readonly createdAt: string;
}

/** One line of an organization's history. */
export interface NewEvent extends EventOrigin, Pick<Event, "type" | "subject" | "data"> {
  /** Whose history it is. */
  readonly organizationId: string;
}

/** What the caller does now. */
export function originOf({ user, requester }: Caller, createdAt: string): EventOrigin {
  return {
    actor: { userId: user.id, name: `${user.firstName} ${user.lastName}`.trim() },
    requesterOrganizationId: requester.organizationId,
    createdAt,
  };
}

/** What comes to pass in an organization by itself. */
export function originOfNobody(organizationId: string, createdAt: string): EventOrigin {
  return { actor: null, requesterOrganizationId: organizationId, createdAt };
}

/** What the caller did to the target organization's data. */
export function eventBy(
  caller: Caller,
  event: Pick<NewEvent, "type" | "subject" | "data">,
  createdAt: string,
): NewEvent {
  return {
    ...event,
    ...originOf(caller, createdAt),
    organizationId: caller.target.organizationId,
  };
}
