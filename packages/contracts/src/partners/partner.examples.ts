/** A partner as the documentation shows one. */
export const partnerExample = {
  company_name: "Hafslund Bearings AS",
  sales_amount: 1073741823,
  partner_type: "supplier",
  email: "sales@hafslund-bearings.example",
  frequency: "monthly",
  payment_terms: "Net 30",
  id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
  created_at: "2023-11-07T05:31:56Z",
  updated_at: "2023-11-07T05:31:56Z",
  invitation_status: "invited",
  guest_organization_id: null,
  company_registration_number: "914 782 007",
  country_code: "NOR",
  version: 1,
  archived_at: null,
};

/** What a partner is made of, as the documentation shows it. */
export const createPartnerExample = {
  company_name: "Hafslund Bearings AS",
  partner_type: "supplier",
  email: "sales@hafslund-bearings.example",
  sales_amount: 1073741823,
  frequency: "monthly",
  payment_terms: "Net 30",
  company_registration_number: "914 782 007",
  country_code: "NOR",
};

/** A new partner as the documentation shows one. */
export const createdPartnerExample = {
  ...partnerExample,
  invitation_status: null,
  duplicates: [
    {
      id: "7c1f1ad2-9f5e-4f0b-93d8-0d6b7c1a2f34",
      company_name: "HAFSLUND BEARINGS A/S",
      partner_type: "supplier",
      email: "Sales@hafslund-bearings.example",
      matches: ["email"],
    },
  ],
};

/** A change of a partner as the documentation shows one. */
export const updatePartnerExample = {
  id: partnerExample.id,
  version: 1,
  payment_terms: "Net 45",
  frequency: null,
};

/** A page of partners as the documentation shows one. */
export const partnerPageExample = { items: [partnerExample], total_items: 1, next_cursor: null };
