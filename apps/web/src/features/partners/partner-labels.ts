import type {
  ListPartnersInput,
  Partner,
  PartnerInvitationStatus,
  PartnerOrderBy,
  PartnerType,
} from "@liaison/contracts";

export const partnerTypeLabels: Readonly<Record<PartnerType, string>> = {
  customer: "Customer",
  supplier: "Supplier",
};

export const partnerInvitationStatusLabels: Readonly<Record<PartnerInvitationStatus, string>> = {
  invited: "Invited",
  accepted: "Accepted",
};

export const partnerSearchFieldLabels: Readonly<
  Record<NonNullable<ListPartnersInput["search_field"]>, string>
> = {
  company_name: "Company name",
  email: "E-mail",
};

export const partnerOrderByLabels: Readonly<Record<PartnerOrderBy, string>> = {
  company_name: "Company name",
  partner_type: "Type",
  email: "E-mail",
  sales_amount: "Annual sales",
  frequency: "Frequency",
  payment_terms: "Payment terms",
};

export const partnerFieldLabels: Readonly<Record<keyof Partner, string>> = {
  ...partnerOrderByLabels,
  country_code: "Country",
  company_registration_number: "Registration number",
  invitation_status: "Invitation",
  guest_organization_id: "Connected organization",
  created_at: "Created",
  updated_at: "Updated",
  archived_at: "Archived",
  version: "Version",
  id: "Id",
};
