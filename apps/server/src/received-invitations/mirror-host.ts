import type { Caller } from "@liaison/contracts";
import { v7 as uuidv7 } from "uuid";
import type { Store } from "../db/database.ts";
import { appendEvent } from "../events/event.repository.ts";
import { eventBy, originOf } from "../events/new-event.ts";
import { followInvitation } from "../partners/follow-invitation.ts";
import { insertPartner } from "../partners/partner.repository.ts";
import { newPartnerRow } from "../partners/partner-row.ts";
import { hostAsCustomer } from "./host-as-customer.ts";
import { findFormerCustomerId } from "./mirrored-customer.repository.ts";
import type { FoundReceivedInvitation } from "./received-invitation.repository.ts";

/** Sees to it that the host is a customer in the guest's directory. The answer is its id there. */
export async function mirrorHost(
  store: Store,
  caller: Caller,
  invitation: FoundReceivedInvitation,
  now: string,
): Promise<string> {
  const { organizationId } = caller.target;
  const { organization_id: hostId } = invitation;
  const connected = { invitation_status: "accepted", guest_organization_id: hostId } as const;

  const formerId = await findFormerCustomerId(store, organizationId, hostId);
  if (formerId !== undefined) {
    const former = { organizationId, partnerId: formerId };
    await followInvitation(store, former, connected, originOf(caller, now));
    return formerId;
  }
  const customer = newPartnerRow({
    ...(await hostAsCustomer(store, invitation)),
    ...connected,
    id: uuidv7(),
    organization_id: organizationId,
    created_at: now,
  });
  await insertPartner(store, customer);
  const subject = { type: "partner", id: customer.id } as const;
  const data = { companyName: customer.company_name, partnerType: customer.partner_type };
  await appendEvent(store, eventBy(caller, { type: "partner.created", subject, data }, now));
  return customer.id;
}
