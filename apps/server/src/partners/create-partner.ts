import type { Caller, CreatedPartner, CreatePartnerInput } from "@liaison/contracts";
import { v7 as uuidv7 } from "uuid";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { appendEvent } from "../events/event.repository.ts";
import { eventBy } from "../events/new-event.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { insertPartner } from "./partner.repository.ts";
import { newPartnerRow } from "./partner-row.ts";

/** Partners that look the same are named in the answer; they do not stand in the way. */
export async function createPartner(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  caller: Caller,
  input: CreatePartnerInput,
): Promise<CreatedPartner> {
  const { organizationId } = caller.target;
  const now = timestamp(clock);
  const duplicates = await findDuplicates(store, organizationId, input);
  const partner = await insertPartner(
    store,
    newPartnerRow({
      id: uuidv7(),
      organization_id: organizationId,
      partner_type: input.partner_type,
      company_name: input.company_name,
      email: input.email,
      sales_amount: input.sales_amount,
      frequency: input.frequency ?? null,
      payment_terms: input.payment_terms ?? null,
      company_registration_number: input.company_registration_number || null,
      country_code: input.country_code ?? null,
      created_at: now,
    }),
  );
  const subject = { type: "partner", id: partner.id } as const;
  const data = { companyName: partner.company_name, partnerType: partner.partner_type };
  await appendEvent(store, eventBy(caller, { type: "partner.created", subject, data }, now));
  return { ...partner, duplicates };
}
