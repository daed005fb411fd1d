import { isLiaisonError } from "@liaison/client";
import type { Partner } from "@liaison/contracts";
import { client } from "./client.ts";

export async function setPaymentTerms(seen: Partner, payment_terms: string): Promise<Partner> {
  const { id, version } = seen;
  try {
    return await client.partners.update.mutate({ id, version, payment_terms });
  } catch (error) {
    if (!isLiaisonError(error, "version_conflict")) throw error;
    const current = error.data.conflict?.partner;
    // Only a change of the same field is for a person to decide.
    if (!current || current.payment_terms !== seen.payment_terms) throw error;
    return setPaymentTerms(current, payment_terms);
  }
}
