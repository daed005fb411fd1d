import type { Caller } from "@liaison/contracts";

/** One line of an organization's history. */
export interface NewEvent {
  /** Whose history it is. */
  readonly organizationId: string;
  readonly type: `${string}.${string}`;
  readonly subject: { readonly type: string; readonly id: string };
  /** Null: nobody did it, it came to pass. */
  readonly actor: { readonly userId: string; readonly name: string } | null;
  readonly requesterOrganizationId: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
}

/** What the caller did to the target organization's data. */
export function eventBy(
  { user, requester, target }: Caller,
  event: Pick<NewEvent, "type" | "subject" | "data">,
  createdAt: string,
): NewEvent {
  return {
    ...event,
    organizationId: target.organizationId,
    actor: { userId: user.id, name: `${user.firstName} ${user.lastName}`.trim() },
    requesterOrganizationId: requester.organizationId,
    createdAt,
  };
}
