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

/** A page of partners as the documentation shows one. */
export const partnerPageExample = { items: [partnerExample], total_items: 1, next_cursor: null };
