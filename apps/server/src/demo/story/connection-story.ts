import { demoOrganizations } from "../demo-organizations.ts";
import { demoUsers } from "../demo-users.ts";
import { acceptInvitation, grantPermissions } from "../history/connection-steps.ts";
import { inviteSupplier } from "../history/invitation-steps.ts";
import { addPartner } from "../history/partner-steps.ts";
import { inventSending } from "./invent-sending.ts";
import { scheduleDelivery } from "./schedule-delivery.ts";
import type { Telling } from "./telling.ts";

const { northwind, fjord } = demoOrganizations;
const { northwindOwner, northwindBuyer, fjordOwner } = demoUsers;

const fjordAsSupplier = {
  company_name: fjord.name,
  partner_type: "supplier",
  email: fjordOwner.email,
  sales_amount: 12_750_000,
  frequency: "weekly",
  payment_terms: "Net 30",
  company_registration_number: "559284-1173",
  country_code: "SWE",
} as const;

const northwindAsCustomer = {
  company_name: northwind.name,
  email: northwindOwner.email,
  country_code: "GBR",
};

const invitedDaysAgo = 482.2;

/** Northwind invites Fjord; Fjord accepts, and lets Northwind read its directory. */
export function tellConnectionStory(telling: Telling): void {
  const { history, timeline, random } = telling;
  timeline.schedule(520.3, (added) => {
    const supplier = addPartner(history, northwindBuyer, fjordAsSupplier, added);
    timeline.schedule(invitedDaysAgo, (invited) => {
      const recipient = { email: fjordOwner.email, country: fjordAsSupplier.country_code };
      const sending = inventSending(random, recipient, 30);
      const invitation = inviteSupplier(history, northwindOwner, supplier, sending, invited);
      scheduleDelivery(telling, invitation, invitedDaysAgo, "sent");
      timeline.schedule(480.8, (accepted) => {
        const customer = northwindAsCustomer;
        const connection = acceptInvitation(history, fjordOwner, invitation, customer, accepted);
        timeline.schedule(480.7, (granted) =>
          grantPermissions(history, fjordOwner, connection, ["partners.read"], granted),
        );
      });
    });
  });
}
