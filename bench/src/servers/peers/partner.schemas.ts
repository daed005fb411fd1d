import { z } from "zod";

export const PartnerType = z.enum(["customer", "supplier"]);

export const Partner = z.object({
  id: z.uuid(),
  company_name: z.string(),
  sales_amount: z.int(),
  partner_type: PartnerType,
  email: z.email(),
  frequency: z.string().nullable(),
  payment_terms: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
  invitation_status: z.enum(["invited", "accepted"]).nullable(),
  guest_organization_id: z.string().nullable(),
  company_registration_number: z.string().nullable(),
  country_code: z.string().nullable(),
  version: z.int(),
  archived_at: z.string().nullable(),
});
export type Partner = z.output<typeof Partner>;

export const ListPartnersInput = z.object({
  partner_type: PartnerType.optional(),
  invitation_status: z.enum(["invited", "accepted"]).optional(),
  search: z.string().min(1).max(255).optional(),
  order_by: z.enum(["company_name", "sales_amount"]).default("company_name"),
  order_dir: z.enum(["asc", "desc"]).default("asc"),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  offset: z.coerce.number().int().min(0).default(0),
  cursor: z.string().optional(),
});
export type ListPartnersInput = z.output<typeof ListPartnersInput>;

export const PartnerPage = z.object({
  items: z.array(Partner),
  total_items: z.int(),
  next_cursor: z.string().nullable(),
});
export type PartnerPage = z.output<typeof PartnerPage>;

export const GetPartnerInput = z.object({ id: z.uuid() });

export const CreatePartnerInput = z.object({
  company_name: z.string().min(1).max(100),
  partner_type: PartnerType,
  email: z.email().max(100),
  sales_amount: z.int().min(0).default(0),
  frequency: z.string().max(30).nullish(),
  payment_terms: z.string().max(50).nullish(),
  company_registration_number: z.string().max(255).nullish(),
  country_code: z.string().length(3).nullish(),
});
export type CreatePartnerInput = z.output<typeof CreatePartnerInput>;
