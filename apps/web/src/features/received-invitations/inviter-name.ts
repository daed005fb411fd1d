import type { ReceivedInvitation } from "@liaison/contracts";

/** The name of the person who invites. Some people have one name. */
export function inviterName({ invitedBy }: Pick<ReceivedInvitation, "invitedBy">): string {
  return `${invitedBy.firstName} ${invitedBy.lastName}`.trim();
}
