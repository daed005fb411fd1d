import { z } from "zod";
import { CountryCode } from "../schemas/country-code.ts";
import {
  CompanyName,
  CompanyRegistrationNumber,
  EmailAddress,
  Frequency,
  PaymentTerms,
} from "../schemas/directory-fields.ts";
import { distinct } from "../schemas/distinct.ts";
import { text } from "../schemas/text.ts";
import { Timestamp } from "../schemas/timestamp.ts";
import { Uuid } from "../schemas/uuid.ts";
import { partnerExample, partnerPageExample } from "./partner.examples.ts";

export const PartnerType = z.enum(["customer", "supplier"], {
  error: "Must be customer or supplier",
});
export type PartnerType = z.output<typeof PartnerType>;

export const PartnerInvitationStatus = z.enum(["invited", "accepted"]);
export type PartnerInvitationStatus = z.output<typeof PartnerInvitationStatus>;

const maxSalesAmount = 2147483647;
const salesAmountError = { error: `Must be a whole number from 0 to ${maxSalesAmount}` };

export const SalesAmount = z
  .int({ ...salesAmountError, abort: true })
  .min(0, salesAmountError)
  .max(maxSalesAmount, salesAmountError)
  .describe("Annual sales.");

export const Partner = z
  .object({
    company_name: CompanyName,
    sales_amount: SalesAmount,
    partner_type: PartnerType,
    email: EmailAddress,
    frequency: Frequency.nullable().describe("How often the two trade: `weekly`."),
    payment_terms: PaymentTerms.nullable().describe("`Net 30`."),
    id: Uuid,
    created_at: Timestamp,
    updated_at: Timestamp,
    invitation_status: PartnerInvitationStatus.nullable().describe(
      "Follows the supplier invitation and the connection; never set by a caller.",
    ),
    guest_organization_id: Uuid.nullable().describe(
      "The connected organization that this partner is.",
    ),
    company_registration_number: CompanyRegistrationNumber.nullable(),
    country_code: CountryCode.nullable(),
    version: z.int().min(1).describe("Counts the record's changes, for safe updates."),
    archived_at: Timestamp.nullable(),
  })
  .meta({
    id: "OrganizationPartner",
    description: "A customer or supplier in an organization's directory.",
    examples: [partnerExample],
  });

/** A customer or supplier in an organization's directory. */
export type Partner = z.output<typeof Partner>;

export const PartnerOrderBy = z.enum([
  "company_name",
  "sales_amount",
  "partner_type",
  "email",
  "frequency",
  "payment_terms",
]);
export type PartnerOrderBy = z.output<typeof PartnerOrderBy>;

export const ListPartnersInput = z.strictObject({
  partner_types: distinct(z.array(PartnerType).min(1)).describe("Only partners of these types."),
  partner_ids: distinct(z.array(Uuid))
    .nullish()
    .describe("Only these partners; an empty list matches none."),
  search_field: z
    .enum(["company_name", "email"])
    .default("company_name")
    .describe("The field that `search_text` is looked for in."),
  search_text: text({ min: 1, max: 255 })
    .nullish()
    .describe("A part of the field; case and diacritics do not matter."),
  invitation_statuses: distinct(z.array(PartnerInvitationStatus))
    .nullish()
    .describe("Only partners whose invitation stands like this."),
  order_by: PartnerOrderBy.default("company_name").describe("The field to order by."),
  order_dir: z
    .enum(["asc", "desc"])
    .default("asc")
    .describe("The direction of the order; nulls come last in both."),
  limit: z.int().min(0).max(100).describe("How many partners to return at most."),
  offset: z
    .int()
    .min(0)
    .describe("How many partners to skip, counted from the cursor if one is given."),
  cursor: z
    .string()
    .nullish()
    .describe("The `next_cursor` of the page before, to walk a long list without a deep offset."),
  include_archived: z.boolean().default(false).describe("Whether archived partners count too."),
});
export type ListPartnersInput = z.output<typeof ListPartnersInput>;

export const PartnerPage = z
  .object({
    items: z.array(Partner),
    total_items: z.int().min(0).describe("How many partners the filters match, on all pages."),
    next_cursor: z.string().nullable().describe("Where the next page starts; null on the last."),
  })
  .meta({
    id: "PartnerPage",
    description: "A page of partners.",
    examples: [partnerPageExample],
  });
export type PartnerPage = z.output<typeof PartnerPage>;

export const GetPartnerInput = z.strictObject({ id: Uuid.describe("The partner's id.") });
