import { client } from "./client.ts";

interface Order {
  readonly number: string;
  readonly company: string;
  readonly email: string;
}

export async function supplierOfOrder({ number, company, email }: Order) {
  const { duplicates, ...partner } = await client.partners.create.mutate(
    { company_name: company, partner_type: "supplier", email },
    { context: { idempotencyKey: `supplier-of-order-${number}` } },
  );
  return { partner, lookTheSame: duplicates.map(({ company_name }) => company_name) };
}
