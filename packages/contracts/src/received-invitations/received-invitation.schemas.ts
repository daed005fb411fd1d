import { z } from "zod";
import { CountryCode } from "../schemas/country-code.ts";
import {
  CompanyName,
  CompanyRegistrationNumber,
  EmailAddress,
  InvitationMessage,
} from "../schemas/directory-fields.ts";
import { distinct } from "../schemas/distinct.ts";
import { keysetInput, keysetPage } from "../schemas/keyset-page.ts";
import { OrganizationName } from "../schemas/organization-name.ts";
import { Timestamp } from "../schemas/timestamp.ts";
import { Uuid } from "../schemas/uuid.ts";
import { SupplierInvitationStatus } from "../supplier-invitations/supplier-invitation.schemas.ts";
import {
  invitationTokenExample,
  receivedInvitationExample,
} from "./received-invitation.examples.ts";

/** The secret of an invitation's link: 32 bytes as base64url. */
export const InvitationToken = z
  .string()
  .regex(/^[\w-]{43}$/, { error: "Must be the part of the link behind the #" })
  .describe("The part of the invitation's link behind the `#`.");

export const ReceivedInvitation = z
  .object({
    id: Uuid,
    status: SupplierInvitationStatus,
    hostOrganization: OrganizationName.describe("The organization that invites."),
    invitedBy: z
      .object({ firstName: z.string(), lastName: z.string() })
      .describe("The user who invites."),
    businessName: CompanyName.describe("The invited company, as the host calls it."),
    businessId: CompanyRegistrationNumber.nullable(),
    country: CountryCode,
    email: EmailAddress.describe(
      "The invited address. Only a user whose verified address it is may accept.",
    ),
    message: InvitationMessage.nullable(),
    invitedAt: Timestamp,
    expiresAt: Timestamp,
    newLinkRequestedAt: Timestamp.nullable().describe(
      "When the host was last asked for a new link; null if never.",
    ),
  })
  .meta({
    id: "ReceivedInvitation",
    description: "A supplier invitation as the invited side sees it.",
    examples: [receivedInvitationExample],
  });

/** A supplier invitation as the invited side sees it. */
export type ReceivedInvitation = z.output<typeof ReceivedInvitation>;

export const ReceivedInvitationPage = keysetPage(ReceivedInvitation).meta({
  id: "ReceivedInvitationPage",
  description: "A page of received invitations, newest first.",
  examples: [{ data: [receivedInvitationExample], nextCursor: null }],
});
export type ReceivedInvitationPage = z.output<typeof ReceivedInvitationPage>;

export const ListReceivedInvitationsInput = z.strictObject({
  statuses: distinct(z.array(SupplierInvitationStatus))
    .default(["pending"])
    .describe("Only invitations with these statuses."),
  ...keysetInput,
});
export type ListReceivedInvitationsInput = z.output<typeof ListReceivedInvitationsInput>;

export const InvitationTokenInput = z
  .strictObject({ token: InvitationToken })
  .meta({ id: "InvitationTokenInput", examples: [invitationTokenExample] });

export const DeclineInvitationInput = z
  .strictObject({
    token: InvitationToken.optional(),
    id: Uuid.optional().describe("The invitation's id. Its signed-in recipient needs no token."),
  })
  .refine(({ token, id }) => (token === undefined) !== (id === undefined), {
    error: "Either token or id must be given",
  })
  .meta({
    id: "DeclineInvitationInput",
    description: "Either `token` or `id`.",
    examples: [invitationTokenExample],
  });
