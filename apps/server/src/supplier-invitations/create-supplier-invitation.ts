import {
  type Caller,
  type CreatedSupplierInvitation,
  type CreateSupplierInvitationInput,
  LiaisonError,
  type Partner,
} from "@liaison/contracts";
import { v7 as uuidv7 } from "uuid";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { appendEvent } from "../events/event.repository.ts";
import { originOf } from "../events/new-event.ts";
import { followInvitation } from "../partners/follow-invitation.ts";
import { invitationEvent } from "./invitation-event.ts";
import { refuseBeyondLimits } from "./invitation-limits.ts";
import { queueInvitationMail, sendingNow } from "./invitation-sending.ts";
import {
  createSupplier,
  findInvitablePartner,
  type InvitedSupplier,
  supplierOfInput,
  supplierOfPartner,
} from "./invited-supplier.ts";
import type { SupplierInvitationTable } from "./supplier-invitation.table.ts";
import {
  findPendingInvitation,
  insertInvitation,
} from "./supplier-invitation-changes.repository.ts";
import { newSupplierInvitationRow, supplierInvitationOf } from "./supplier-invitation-row.ts";

export interface InvitingDependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly invitationsPerDay: number;
}

type Input = CreateSupplierInvitationInput;

export async function createSupplierInvitation(
  dependencies: InvitingDependencies,
  caller: Caller,
  input: Input,
): Promise<CreatedSupplierInvitation> {
  const { organizationId } = caller.target;
  if (input.partnerId !== undefined) {
    const partner = await findInvitablePartner(dependencies, organizationId, input.partnerId);
    const supplier = supplierOfPartner(partner, input);
    await refuseBeyond(dependencies, caller, supplier);
    return { ...(await invite(dependencies, caller, partner, supplier, input)), duplicates: [] };
  }
  const supplier = supplierOfInput(input);
  await refuseBeyond(dependencies, caller, supplier);
  const { duplicates, ...partner } = await createSupplier(dependencies, caller, supplier);
  const invitation = await invite(dependencies, caller, partner, supplier, input);
  // An API token may invite and yet read no partners.
  const mayRead = caller.permissions.has("partners.read");
  return { ...invitation, duplicates: mayRead ? duplicates : [] };
}

function refuseBeyond(
  { store, clock, invitationsPerDay }: InvitingDependencies,
  { target: { organizationId } }: Caller,
  { email }: InvitedSupplier,
): Promise<void> {
  const mail = { organizationId, recipient: email, now: timestamp(clock) };
  return refuseBeyondLimits(store, mail, invitationsPerDay);
}

async function invite(
  { store, clock }: InvitingDependencies,
  caller: Caller,
  partner: Partner,
  supplier: InvitedSupplier,
  input: Input,
) {
  const now = timestamp(clock);
  const row = newRow(caller, partner, supplier, input, now);
  if (!(await insertInvitation(store, row))) throw await alreadyPending(store, row);
  const origin = originOf(caller, now);
  await appendEvent(store, invitationEvent("supplier_invitation.created", row, origin));
  await followInvitation(
    store,
    { organizationId: row.organization_id, partnerId: partner.id },
    { invitation_status: "invited", guest_organization_id: null },
    origin,
  );
  await queueInvitationMail(store, row);
  return supplierInvitationOf(row, now);
}

function newRow(
  caller: Caller,
  partner: Partner,
  supplier: InvitedSupplier,
  { message, expiresInDays }: Input,
  now: string,
): SupplierInvitationTable {
  return newSupplierInvitationRow({
    ...sendingNow(now, expiresInDays),
    id: uuidv7(),
    organization_id: caller.target.organizationId,
    partner_id: partner.id,
    invited_by: caller.user.id,
    business_name: supplier.businessName,
    business_id: supplier.businessId,
    country: supplier.country,
    email: supplier.email,
    message: message || null,
    accepted_at: null,
    accepted_by: null,
    created_at: now,
    updated_at: now,
  });
}

async function alreadyPending(
  store: Store,
  { organization_id, partner_id, business_name }: SupplierInvitationTable,
): Promise<LiaisonError> {
  const pending = await findPendingInvitation(store, organization_id, partner_id);
  return new LiaisonError(
    "invitation_already_pending",
    `${business_name} has a pending invitation already`,
    { conflict: pending ? { invitationId: pending.id } : {} },
  );
}
