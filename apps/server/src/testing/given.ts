import { randomUUID } from "node:crypto";
import type { Role } from "@liaison/contracts";
import { v7 as uuidv7 } from "uuid";
import { timestamp } from "../clock.ts";
import type { PartnerTable } from "../partners/partner.table.ts";
import { type NewPartner, newPartnerRow } from "../partners/partner-row.ts";
import {
  type NewSupplierInvitation,
  newSupplierInvitationRow,
} from "../supplier-invitations/supplier-invitation-row.ts";
import { later } from "./adjustable-clock.ts";
import { givenPartnerRows } from "./given-partner-rows.ts";
import type { Requester, TestApplication } from "./test-application.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** A user who is signed in, with the token of the session. */
export interface GivenUser {
  readonly id: string;
  readonly email: string;
  readonly token: string;
}

export async function givenOrganization(app: TestApplication, name = "Acme"): Promise<string> {
  const id = uuidv7();
  const created_at = timestamp(app.clock);
  await app.store.db
    .insertInto("organizations")
    .values({ id, name, slug: id, logo: null, metadata: null, created_at })
    .execute();
  return id;
}

export async function givenUser(
  app: TestApplication,
  { firstName = "Ada", lastName = "Lind", sessionDays = 7 } = {},
): Promise<GivenUser> {
  const id = uuidv7();
  const email = `${id}@people.example`;
  const token = randomUUID();
  const moments = { created_at: timestamp(app.clock), updated_at: timestamp(app.clock) };
  await app.store.db
    .insertInto("users")
    .values({
      id,
      name: `${firstName} ${lastName}`,
      first_name: firstName,
      last_name: lastName,
      email,
      email_verified: 1,
      image: null,
      ...moments,
    })
    .execute();
  await app.store.db
    .insertInto("sessions")
    .values({
      id: uuidv7(),
      token,
      user_id: id,
      active_organization_id: null,
      expires_at: later(app.clock, sessionDays * dayMs),
      ip_address: null,
      user_agent: null,
      ...moments,
    })
    .execute();
  return { id, email, token };
}

/** Makes the user a member; the first organization becomes the session's. */
export async function givenMembership(
  app: TestApplication,
  user: GivenUser,
  organizationId: string,
  role: Role = "owner",
): Promise<void> {
  const { db } = app.store;
  await db
    .insertInto("members")
    .values({
      id: uuidv7(),
      organization_id: organizationId,
      user_id: user.id,
      role,
      created_at: timestamp(app.clock),
    })
    .execute();
  await db
    .updateTable("sessions")
    .set({ active_organization_id: organizationId })
    .where("user_id", "=", user.id)
    .where("active_organization_id", "is", null)
    .execute();
}

/** A user who is a member of a new organization, ready to ask for its own data. */
export async function givenMember(
  app: TestApplication,
  role: Role = "owner",
  organizationName = "Acme",
): Promise<Requester & { readonly user: GivenUser }> {
  const organizationId = await givenOrganization(app, organizationName);
  const user = await givenUser(app);
  await givenMembership(app, user, organizationId, role);
  return { user, token: user.token, requester: organizationId, target: organizationId };
}

export async function givenPartner(
  app: TestApplication,
  organizationId: string,
  partner: Partial<NewPartner> = {},
): Promise<PartnerTable> {
  const row = newPartnerRow({
    id: uuidv7(),
    organization_id: organizationId,
    partner_type: "supplier",
    company_name: "Hafslund Bearings AS",
    email: "sales@hafslund.example",
    created_at: timestamp(app.clock),
    ...partner,
  });
  await givenPartnerRows(app.store, [row]);
  return row;
}

/** An invitation of a new partner, pending for 30 days unless said otherwise. */
export async function givenInvitation(
  app: TestApplication,
  { requester, user }: { readonly requester: string; readonly user: GivenUser },
  invitation: Partial<NewSupplierInvitation> = {},
) {
  const now = timestamp(app.clock);
  const partner = await givenPartner(app, requester);
  const row = newSupplierInvitationRow({
    id: uuidv7(),
    organization_id: requester,
    partner_id: partner.id,
    invited_by: user.id,
    business_name: partner.company_name,
    business_id: null,
    country: "NOR",
    email: partner.email,
    message: null,
    status: "pending",
    delivery_state: "sent",
    delivery_at: now,
    delivery_error: null,
    invited_at: now,
    expires_at: later(app.clock, 30 * dayMs),
    new_link_requested_at: null,
    accepted_at: null,
    accepted_by: null,
    created_at: now,
    updated_at: now,
    ...invitation,
  });
  await app.store.db.insertInto("supplier_invitations").values(row).execute();
  return row;
}
