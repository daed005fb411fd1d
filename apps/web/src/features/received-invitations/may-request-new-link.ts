import type { ReceivedInvitation } from "@liaison/contracts";

const dayMs = 24 * 60 * 60 * 1000;

/** A host is asked at most once a day. */
export function mayRequestNewLink(
  { newLinkRequestedAt }: Pick<ReceivedInvitation, "newLinkRequestedAt">,
  now: number,
): boolean {
  return newLinkRequestedAt === null || now - Date.parse(newLinkRequestedAt) >= dayMs;
}
