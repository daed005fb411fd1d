import { iterate } from "@liaison/client";
import { client } from "./client.ts";

export async function firstWithoutCountry() {
  for await (const partner of iterate(client.partners.list, { partner_types: ["supplier"] })) {
    if (partner.country_code === null) return partner;
  }
  return undefined;
}

export async function emailsOfPending(signal: AbortSignal) {
  const emails: string[] = [];
  const walk = iterate(client.supplierInvitations.list, { fields: ["email"] }, { signal });
  for await (const { email } of walk) emails.push(email);
  return emails;
}

export async function whoChangedPartner(id: string) {
  const names = new Set<string>();
  for await (const { actor } of iterate(client.partners.history, { id })) {
    if (actor) names.add(actor.name);
  }
  return names;
}
