import { z } from "zod";
import { errorReasonNames } from "../errors/error-reasons.ts";
import { duplicates } from "../partners/partner-changes.schemas.ts";
import { CountryCode } from "../schemas/country-code.ts";
import {
  CompanyName,
  CompanyRegistrationNumber,
  EmailAddress,
  InvitationMessage,
} from "../schemas/directory-fields.ts";
import { keysetInput } from "../schemas/keyset-page.ts";
import { Uuid } from "../schemas/uuid.ts";
import {
  createdSupplierInvitationExample,
  createSupplierInvitationExample,
  invitationOutcomesExample,
  resendSupplierInvitationExample,
} from "./supplier-invitation.examples.ts";
import { SupplierInvitation } from "./supplier-invitation.schemas.ts";

const expiresInDays = z
  .int()
  .min(1)
  .max(90)
  .default(30)
  .describe("For how many days the link works.");

/** Of a partner, or of a supplier that is not in the directory yet. */
const newSupplierFields = ["businessName", "email", "country"] as const;

export const CreateSupplierInvitationInput = z
  .strictObject({
    partnerId: Uuid.optional().describe(
      "A supplier in the directory. Its name, e-mail address, registration number and country are the defaults of the fields below. Without it, the supplier becomes a partner too.",
    ),
    businessName: CompanyName.optional().describe("Required without `partnerId`."),
    email: EmailAddress.optional().describe(
      "Where the link is sent. Required without `partnerId`.",
    ),
    country: CountryCode.optional().describe(
      "ISO 3166-1 alpha-3. Required without `partnerId`, and for a partner that has none.",
    ),
    businessId: CompanyRegistrationNumber.optional().describe(
      "The supplier's national registration number; an empty one is none.",
    ),
    message: InvitationMessage.nullish().describe(
      "A few words to the supplier, on several lines if need be; an empty message is none.",
    ),
    expiresInDays,
  })
  .superRefine(({ partnerId, ...supplier }, { addIssue }) => {
    if (partnerId !== undefined) return;
    for (const field of newSupplierFields) {
      if (supplier[field] !== undefined) continue;
      addIssue({ code: "custom", path: [field], message: "Required, as there is no partnerId" });
    }
  })
  .meta({ id: "CreateSupplierInvitationInput", examples: [createSupplierInvitationExample] });
export type CreateSupplierInvitationInput = z.output<typeof CreateSupplierInvitationInput>;

export const CreatedSupplierInvitation = SupplierInvitation.extend({ duplicates }).meta({
  id: "CreatedSupplierInvitation",
  description:
    "The new invitation, and which partners look the same as one created with it, for a caller who may read partners.",
  examples: [createdSupplierInvitationExample],
});
export type CreatedSupplierInvitation = z.output<typeof CreatedSupplierInvitation>;

export const CreateSupplierInvitationsInput = z
  .strictObject({
    invitations: z
      .array(CreateSupplierInvitationInput)
      .min(1)
      .max(500)
      .describe("Each is created or refused for itself."),
  })
  .meta({
    id: "CreateSupplierInvitationsInput",
    examples: [{ invitations: [createSupplierInvitationExample] }],
  });
export type CreateSupplierInvitationsInput = z.output<typeof CreateSupplierInvitationsInput>;

export const InvitationOutcome = z
  .discriminatedUnion("status", [
    z.object({ status: z.literal("created"), invitation: SupplierInvitation }),
    z.object({
      status: z.literal("refused"),
      reason: z.enum(errorReasonNames).describe("Why, for a program to switch on."),
      message: z.string().describe("Why, for a person to read."),
    }),
  ])
  .meta({
    id: "InvitationOutcome",
    description: "What has become of one invitation of several.",
  });

/** What has become of one invitation of several. */
export type InvitationOutcome = z.output<typeof InvitationOutcome>;

export const InvitationOutcomes = z
  .object({
    outcomes: z.array(InvitationOutcome).describe("In the order of the invitations asked for."),
  })
  .meta({
    id: "InvitationOutcomes",
    description: "What has become of each invitation.",
    examples: [invitationOutcomesExample],
  });
export type InvitationOutcomes = z.output<typeof InvitationOutcomes>;

export const ResendSupplierInvitationInput = z
  .strictObject({
    id: Uuid.describe("The invitation's id."),
    email: EmailAddress.optional().describe(
      "A corrected address. By default the link goes where the last one went.",
    ),
    expiresInDays,
  })
  .meta({ id: "ResendSupplierInvitationInput", examples: [resendSupplierInvitationExample] });
export type ResendSupplierInvitationInput = z.output<typeof ResendSupplierInvitationInput>;

export const RevokeSupplierInvitationInput = z.strictObject({
  id: Uuid.describe("The invitation's id."),
});

export const SupplierInvitationHistoryInput = z.strictObject({
  id: Uuid.describe("The invitation's id."),
  ...keysetInput,
});
export type SupplierInvitationHistoryInput = z.output<typeof SupplierInvitationHistoryInput>;
