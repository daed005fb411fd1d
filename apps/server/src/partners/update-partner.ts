import {
  type Caller,
  LiaisonError,
  type Partner,
  type UpdatePartnerInput,
} from "@liaison/contracts";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { appendEvent } from "../events/event.repository.ts";
import { eventBy } from "../events/new-event.ts";
import { expireOverdueInvitation } from "../supplier-invitations/expire-invitation.ts";
import { getPartner } from "./get-partner.ts";
import { writePartner } from "./partner.repository.ts";
import { partnerChanges } from "./partner-changes.ts";
import { refuseLiveConnection } from "./refuse-live-connection.ts";
import { refusePendingInvitation } from "./refuse-pending-invitation.ts";

/** Changes what is given; a change that changes nothing leaves no trace. */
export async function updatePartner(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  caller: Caller,
  input: UpdatePartnerInput,
): Promise<Partner> {
  const { organizationId } = caller.target;
  const now = timestamp(clock);
  // What has run out has changed the partner, be it written down yet or not.
  await expireOverdueInvitation(store, organizationId, input.id, now);
  const partner = await getPartner(store, caller, input);
  if (partner.version !== input.version) throw versionConflict(partner, input.version);
  if (partner.archived_at !== null) {
    const sentence = `${partner.company_name} is archived: restore it first`;
    throw new LiaisonError("partner_archived", sentence);
  }
  const edited = editedFields(partner, input);
  const changes = partnerChanges(partner, edited);
  if (Object.keys(changes).length === 0) return partner;
  if (edited.partner_type !== partner.partner_type) {
    await refusePendingInvitation(store, organizationId, partner);
    await refuseLiveConnection(store, organizationId, partner);
  }
  const written = await writePartner(store, organizationId, partner, edited, now);
  if (!written) throw versionConflict(await getPartner(store, caller, input), input.version);

  const subject = { type: "partner", id: written.id } as const;
  const data = { companyName: written.company_name, changes };
  await appendEvent(store, eventBy(caller, { type: "partner.updated", subject, data }, now));
  return written;
}

/** Undefined leaves a field as it is, null empties it. */
function editedFields(partner: Partner, input: UpdatePartnerInput) {
  const number = input.company_registration_number;
  return {
    company_name: input.company_name ?? partner.company_name,
    partner_type: input.partner_type ?? partner.partner_type,
    email: input.email ?? partner.email,
    sales_amount: input.sales_amount ?? partner.sales_amount,
    frequency: given(input.frequency, partner.frequency),
    payment_terms: given(input.payment_terms, partner.payment_terms),
    company_registration_number: given(
      number === "" ? null : number,
      partner.company_registration_number,
    ),
    country_code: given(input.country_code, partner.country_code),
  };
}

function given(value: string | null | undefined, current: string | null): string | null {
  return value === undefined ? current : value;
}

function versionConflict(partner: Partner, version: number): LiaisonError {
  const { company_name } = partner;
  return new LiaisonError(
    "version_conflict",
    `${company_name} is at version ${partner.version} by now: the change starts from version ${version}`,
    { conflict: { partner } },
  );
}
