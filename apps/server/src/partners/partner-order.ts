import type { PartnerOrderBy } from "@liaison/contracts";

/** Text orders by its normalized key. Within a type partners have no other order than that of ids. */
export const orderColumns = {
  company_name: "company_name_key",
  sales_amount: "sales_amount",
  partner_type: null,
  email: "email_key",
  frequency: "frequency_key",
  payment_terms: "payment_terms_key",
} as const satisfies Record<PartnerOrderBy, string | null>;

export type OrderColumn = NonNullable<(typeof orderColumns)[PartnerOrderBy]>;

export const nullableOrders: ReadonlySet<PartnerOrderBy> = new Set(["frequency", "payment_terms"]);

export const searchColumns = { company_name: "company_name_key", email: "email_key" } as const;
