import { CompanyName, EmailAddress } from "@liaison/contracts";
import type { Store } from "../db/database.ts";
import { findResponsibleMembers } from "../organizations/responsible-members.ts";
import type { NewPartner } from "../partners/partner-row.ts";
import type { FoundReceivedInvitation } from "./received-invitation.repository.ts";

const maxNameLength = 100;

/** No address that a mail could ever be sent to, in a domain that is reserved for such. */
const noAddress = "unknown@address.invalid";

/** What the guest's directory says about the host. */
export async function hostAsCustomer(
  store: Store,
  { organization_id, host_name, invited_by }: FoundReceivedInvitation,
): Promise<Pick<NewPartner, "partner_type" | "company_name" | "email">> {
  const people = await findResponsibleMembers(store, organization_id, invited_by);
  const addresses = people.map(({ email }) => email);
  return {
    partner_type: "customer",
    company_name: nameForDirectory(host_name),
    email: addresses.find(isForDirectory) ?? noAddress,
  };
}

/** An account's address may be longer than a directory's. */
function isForDirectory(address: string): boolean {
  return EmailAddress.safeParse(address).success;
}

function nameForDirectory(name: string): string {
  const cut = [...name].slice(0, maxNameLength).join("");
  return CompanyName.parse(cut);
}
