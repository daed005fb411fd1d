import type { DemoUser } from "../demo-users.ts";
import { type DemoHistory, recordEvent } from "./demo-history.ts";

/** The user opens the organization that it belongs to. */
export function foundOrganization(history: DemoHistory, founder: DemoUser, at: string): void {
  const { organization } = founder;
  const { id, name, slug } = organization;
  history.organizations.push({ id, name, slug, logo: null, metadata: null, created_at: at });
  recordEvent(history, {
    organization,
    actor: founder,
    type: "organization.created",
    subjectId: id,
    data: { name },
    at,
  });
}

/** The user signs up and becomes a member of its organization. */
export function joinOrganization(history: DemoHistory, user: DemoUser, at: string): void {
  const { organization, firstName, lastName, role } = user;
  const name = `${firstName} ${lastName}`;
  history.users.push({
    id: user.id,
    name,
    first_name: firstName,
    last_name: lastName,
    email: user.email,
    email_verified: 1,
    image: null,
    created_at: at,
    updated_at: at,
  });
  const id = history.newMemberId();
  history.members.push({
    id,
    organization_id: organization.id,
    user_id: user.id,
    role,
    created_at: at,
  });
  recordEvent(history, {
    organization,
    actor: user,
    type: "member.joined",
    subjectId: id,
    data: { name, role },
    at,
  });
}
