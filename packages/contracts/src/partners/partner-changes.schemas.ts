import { z } from "zod";
import { CountryCode } from "../schemas/country-code.ts";
import {
  CompanyName,
  CompanyRegistrationNumber,
  EmailAddress,
  Frequency,
  PaymentTerms,
} from "../schemas/directory-fields.ts";
import { keysetInput } from "../schemas/keyset-page.ts";
import { Uuid } from "../schemas/uuid.ts";
import {
  createdPartnerExample,
  createPartnerExample,
  updatePartnerExample,
} from "./partner.examples.ts";
import { Partner, PartnerType, SalesAmount } from "./partner.schemas.ts";

const optionalFields = {
  frequency: Frequency.nullish().describe("How often the two trade: `weekly`."),
  payment_terms: PaymentTerms.nullish().describe("`Net 30`."),
  company_registration_number: CompanyRegistrationNumber.nullish().describe(
    "The company's number in its country's register; an empty one is none.",
  ),
  country_code: CountryCode.nullish(),
};

export const CreatePartnerInput = z
  .strictObject({
    company_name: CompanyName,
    partner_type: PartnerType,
    email: EmailAddress,
    sales_amount: SalesAmount.default(0),
    ...optionalFields,
  })
  .meta({
    id: "CreatePartnerInput",
    description: "A new partner. What is left out is null, and `sales_amount` 0.",
    examples: [createPartnerExample],
  });

/** What a caller may write about a new partner. */
export type CreatePartnerInput = z.output<typeof CreatePartnerInput>;

export const PartnerLikeness = z.enum(["email", "company_name"]);

export const DuplicatePartner = z
  .object({
    id: Uuid,
    company_name: CompanyName,
    partner_type: PartnerType,
    email: EmailAddress,
    matches: z
      .array(PartnerLikeness)
      .min(1)
      .describe("What is the same; case and, in names, diacritics do not matter."),
  })
  .meta({
    id: "DuplicatePartner",
    description: "An existing partner that may be the same company.",
  });

/** An existing partner that may be the same company. */
export type DuplicatePartner = z.output<typeof DuplicatePartner>;

/** How many existing partners a duplicate warning names at most. */
export const maxDuplicates = 10;

export const duplicates = z
  .array(DuplicatePartner)
  .describe(
    `Existing partners that look the same, ${maxDuplicates} at most: a warning, no obstacle.`,
  );

export const CreatedPartner = Partner.extend({ duplicates }).meta({
  id: "CreatedPartner",
  description: "The new partner, and which existing ones look the same.",
  examples: [createdPartnerExample],
});
export type CreatedPartner = z.output<typeof CreatedPartner>;

export const UpdatePartnerInput = z
  .strictObject({
    id: Uuid.describe("The partner's id."),
    version: z
      .int()
      .min(1)
      .describe("The `version` of the partner that the change starts from; an old one is refused."),
    company_name: CompanyName.optional(),
    partner_type: PartnerType.optional(),
    email: EmailAddress.optional(),
    sales_amount: SalesAmount.optional(),
    ...optionalFields,
  })
  .meta({
    id: "UpdatePartnerInput",
    description: "A field that is left out stays as it is; null empties it.",
    examples: [updatePartnerExample],
  });

/** A change of a partner: what is left out stays as it is, null empties a field. */
export type UpdatePartnerInput = z.output<typeof UpdatePartnerInput>;

export const ArchivePartnerInput = z.strictObject({ id: Uuid.describe("The partner's id.") });

export const PartnerHistoryInput = z.strictObject({
  id: Uuid.describe("The partner's id."),
  ...keysetInput,
});
export type PartnerHistoryInput = z.output<typeof PartnerHistoryInput>;
