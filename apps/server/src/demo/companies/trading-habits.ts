import type { PartnerTable } from "../../partners/partner.table.ts";
import type { SeededRandom } from "../seeded-random.ts";

const frequencies = [
  "daily",
  "weekly",
  "weekly",
  "every other week",
  "monthly",
  "monthly",
  "monthly",
  "quarterly",
  "yearly",
  "twice a year, in the season",
] as const;

const paymentTerms = [
  "Net 14",
  "Net 30",
  "Net 30",
  "Net 30",
  "Net 45",
  "Net 60",
  "Net 90",
  "2/10 Net 30",
  "EOM 30",
  "Due on receipt",
  "Cash in advance",
  "30 % in advance, 70 % against documents",
] as const;

/** How much, how often and on which terms the two trade, as far as somebody wrote it down. */
export function inventTradingHabits(
  random: SeededRandom,
): Pick<PartnerTable, "sales_amount" | "frequency" | "payment_terms"> {
  return {
    sales_amount: inventSalesAmount(random),
    frequency: random.chance(18) ? null : random.pick(frequencies),
    payment_terms: random.chance(14) ? null : random.pick(paymentTerms),
  };
}

/** Some trade nothing yet; of the others the first two digits are known, so that many are equal. */
function inventSalesAmount(random: SeededRandom): number {
  if (random.chance(7)) return 0;
  return random.between(10, 99) * 10 ** random.between(1, 6);
}
