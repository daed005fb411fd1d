import { createAuthMiddleware, getSessionFromCtx } from "better-auth/api";
import { z } from "zod";
import { type Clock, timestamp } from "../clock.ts";
import { inTransaction, type Store } from "../db/database.ts";
import { appendEvent } from "../events/event.repository.ts";
import type { NewEvent } from "../events/new-event.ts";

type Change = Pick<NewEvent, "organizationId" | "type" | "subject" | "data">;

const Organization = z.object({ id: z.string(), name: z.string(), slug: z.string() });
const Member = z.object({
  id: z.string(),
  organizationId: z.string(),
  userId: z.string(),
  role: z.string(),
});
const RemovedMember = z.object({ member: Member });

/** What each path that changes an organization has changed, by what it answers. */
const changes: Readonly<Record<string, (answer: unknown) => Change>> = {
  "/organization/create": (answer) => ofOrganization("organization.created", answer),
  "/organization/update": (answer) => ofOrganization("organization.updated", answer),
  "/organization/update-member-role": (answer) =>
    ofMember("member.role_changed", Member.parse(answer)),
  "/organization/remove-member": (answer) =>
    ofMember("member.removed", RemovedMember.parse(answer).member),
  "/organization/leave": (answer) => ofMember("member.left", Member.parse(answer)),
};

/**
 * Writes the history of what the authentication library changes. It follows the change, since the
 * library has no transaction to share.
 */
export function recordChanges({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  return createAuthMiddleware(async (request) => {
    const { returned } = request.context;
    const changeIn = changes[request.path];
    if (!changeIn || returned instanceof Error) return;
    const change = changeIn(returned);
    const session = await getSessionFromCtx(request);
    await inTransaction(store, (transaction) =>
      appendEvent(transaction, {
        ...change,
        actor: session && { userId: session.user.id, name: session.user.name },
        requesterOrganizationId: change.organizationId,
        createdAt: timestamp(clock),
      }),
    );
  });
}

function ofOrganization(type: NewEvent["type"], answer: unknown): Change {
  const { id, name, slug } = Organization.parse(answer);
  return { type, organizationId: id, subject: { type: "organization", id }, data: { name, slug } };
}

function ofMember(
  type: NewEvent["type"],
  { id, organizationId, userId, role }: z.output<typeof Member>,
): Change {
  return { type, organizationId, subject: { type: "member", id }, data: { userId, role } };
}
