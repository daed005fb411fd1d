import type { Visitor } from "@liaison/contracts";
import { type EventOrigin, originOfNobody } from "../events/new-event.ts";

/** What a visitor does in a host's history: for no organization, even if the visitor has some. */
export function originOfVisitor(
  { signedIn }: Visitor,
  hostId: string,
  createdAt: string,
): EventOrigin {
  const origin = originOfNobody(hostId, createdAt);
  if (!signedIn) return origin;
  const { id, firstName, lastName } = signedIn.user;
  return { ...origin, actor: { userId: id, name: `${firstName} ${lastName}`.trim() } };
}
