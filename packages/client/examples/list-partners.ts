import { client } from "./client.ts";

export async function largestSuppliers() {
  const { items } = await client.partners.list.query({
    partner_types: ["supplier"],
    order_by: "sales_amount",
    order_dir: "desc",
    limit: 10,
    offset: 0,
  });
  return items.map((partner) => partner.company_name);
}
