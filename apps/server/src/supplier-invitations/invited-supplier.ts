import {
  type Caller,
  type CreatedPartner,
  type CreateSupplierInvitationInput,
  LiaisonError,
  type Partner,
} from "@liaison/contracts";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { createPartner } from "../partners/create-partner.ts";
import { findPartner } from "../partners/partner.repository.ts";
import { expireOverdueInvitation } from "./expire-invitation.ts";
import { refuseUninvitable } from "./invitable-partner.ts";

interface Dependencies {
  readonly store: Store;
  readonly clock: Clock;
}

/** Who is invited, with what the invitation keeps of it. */
export interface InvitedSupplier {
  readonly businessName: string;
  readonly email: string;
  readonly country: string;
  readonly businessId: string | null;
}

/** The supplier that the input names, with what the input says differently. */
export function supplierOfPartner(
  partner: Partner,
  input: CreateSupplierInvitationInput,
): InvitedSupplier {
  const country = input.country ?? partner.country_code;
  if (country === null) {
    throw missing("country", `Must be given: ${partner.company_name} has no country`);
  }
  return {
    businessName: input.businessName ?? partner.company_name,
    email: input.email ?? partner.email,
    country,
    businessId: (input.businessId ?? partner.company_registration_number) || null,
  };
}

/** The supplier that the input describes, to be written into the directory. */
export function supplierOfInput({
  businessName,
  email,
  country,
  businessId,
}: CreateSupplierInvitationInput): InvitedSupplier {
  const reason = "Required, as there is no partnerId";
  if (businessName === undefined) throw missing("businessName", reason);
  if (email === undefined) throw missing("email", reason);
  if (country === undefined) throw missing("country", reason);
  return { businessName, email, country, businessId: businessId || null };
}

/** A supplier of the directory that can be invited now. */
export async function findInvitablePartner(
  { store, clock }: Dependencies,
  organizationId: string,
  partnerId: string,
): Promise<Partner> {
  await expireOverdueInvitation(store, organizationId, partnerId, timestamp(clock));
  const partner = await findPartner(store, organizationId, partnerId);
  if (!partner) throw new LiaisonError("not_found", `There is no partner ${partnerId}`);
  await refuseUninvitable(store, organizationId, partner, "partnerId");
  return partner;
}

export function createSupplier(
  dependencies: Dependencies,
  caller: Caller,
  { businessName, email, country, businessId }: InvitedSupplier,
): Promise<CreatedPartner> {
  return createPartner(dependencies, caller, {
    company_name: businessName,
    partner_type: "supplier",
    email,
    sales_amount: 0,
    country_code: country,
    company_registration_number: businessId,
  });
}

function missing(path: keyof CreateSupplierInvitationInput, message: string): LiaisonError {
  return new LiaisonError("validation_failed", `${path}: ${message}`, {
    errors: [{ in: "input", path, message }],
  });
}
