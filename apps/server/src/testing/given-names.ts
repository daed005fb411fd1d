import { v4 as uuidv4 } from "uuid";
import type { Store } from "../db/database.ts";
import { newPartnerRow } from "../partners/partner-row.ts";
import { givenPartnerRows } from "./given-partner-rows.ts";

/** An organization with partners of these names. */
export async function givenNames(store: Store, names: readonly string[]): Promise<string> {
  const organization_id = uuidv4();
  const created_at = "2026-03-01T12:00:00.000Z";
  await store.db
    .insertInto("organizations")
    .values({ id: organization_id, name: "Acme", slug: organization_id, created_at })
    .execute();
  const rows = names.map((company_name) =>
    newPartnerRow({
      id: uuidv4(),
      organization_id,
      company_name,
      partner_type: "supplier",
      email: "office@acme.example",
      created_at,
    }),
  );
  await givenPartnerRows(store, rows);
  return organization_id;
}

export function times(count: number, name: string): string[] {
  return Array.from({ length: count }, () => name);
}
