import { randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { companyStyles } from "../demo/companies/company-styles.ts";
import { inventCompany } from "../demo/companies/invent-company.ts";
import { inventTradingHabits } from "../demo/companies/trading-habits.ts";
import type { SeededRandom } from "../demo/seeded-random.ts";
import type { PartnerTable } from "../partners/partner.table.ts";
import { newPartnerRow } from "../partners/partner-row.ts";

export interface PartnerSeries {
  readonly organizationId: string;
  /** How many partners the whole series has. */
  readonly total: number;
  readonly createdAt: string;
  readonly random: SeededRandom;
}

/**
 * A part of a series of partners. Countries follow one another, since rows whose names are alike
 * are inserted faster: they share pages of the indexes.
 */
export function inventPartnerRows(
  { organizationId, total, createdAt, random }: PartnerSeries,
  { from, count }: { readonly from: number; readonly count: number },
): PartnerTable[] {
  const msecs = Date.parse(createdAt);
  // One by one, random bytes for ids would cost as much as all the rest.
  const bytes = randomBytes(count * 16);
  return Array.from({ length: count }, (_, index) => {
    const position = from + index;
    const style = companyStyles[Math.floor((position * companyStyles.length) / total)];
    const company = inventCompany(random, style ?? companyStyles[0]);
    return newPartnerRow({
      id: uuidv7({ msecs, seq: position, random: bytes.subarray(index * 16, index * 16 + 16) }),
      organization_id: organizationId,
      partner_type: random.chance(60) ? "supplier" : "customer",
      company_name: company.name,
      email: company.email,
      company_registration_number: company.registrationNumber,
      country_code: company.country,
      created_at: createdAt,
      ...inventTradingHabits(random),
    });
  });
}
