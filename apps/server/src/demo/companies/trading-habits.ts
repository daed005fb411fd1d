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

const commonAmounts = [10_000, 50_000, 250_000, 1_000_000] as const;

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

/** Some trade nothing yet, some have a rounded estimate, most lie between a hundred and 99 million. */
function inventSalesAmount(random: SeededRandom): number {
  if (random.chance(7)) return 0;
  if (random.chance(12)) return random.pick(commonAmounts);
  return Math.round((random.between(1_000, 9_999) * 10 ** random.between(0, 5)) / 10);
}
