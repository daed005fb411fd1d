import type { CompanyStyle } from "../companies/company-style.ts";
import { companyStyles } from "../companies/company-styles.ts";
import { inventCompany } from "../companies/invent-company.ts";
import { inventTradingHabits } from "../companies/trading-habits.ts";
import type { DemoUser } from "../demo-users.ts";
import { addPartner, archivePartner, type DemoPartner } from "../history/partner-steps.ts";
import type { SeededRandom } from "../seeded-random.ts";
import type { NotablePartner } from "./notable-partners.ts";
import type { Telling } from "./telling.ts";

export interface DirectoryPlan {
  readonly writers: readonly [DemoUser, ...DemoUser[]];
  /** How long ago the first partner was written down. */
  readonly begunDaysAgo: number;
  readonly partners: number;
  readonly archived: number;
  readonly supplierPercent: number;
  /** Where most of the partners are; the others are anywhere. */
  readonly home: readonly [CompanyStyle, ...CompanyStyle[]];
  readonly homePercent: number;
  /** Partners that are in it, among invented ones. */
  readonly notable: readonly NotablePartner[];
}

/** Fills a directory evenly over its time, and archives some of its partners in the last months. */
export function scheduleDirectory(
  { history, timeline, random }: Telling,
  plan: DirectoryPlan,
): void {
  const { begunDaysAgo, partners, archived, notable } = plan;
  const stride = notable.length > 0 ? Math.floor(partners / notable.length) : partners;
  for (let index = 0; index < partners; index += 1) {
    const daysAgo = (begunDaysAgo * (partners - index - random.between(0, 999) / 1_000)) / partners;
    const given = index % stride === 0 ? notable[index / stride] : undefined;
    timeline.schedule(daysAgo, (at) => {
      const partner = inventPartner(random, plan, given);
      addPartner(history, random.pick(plan.writers), partner, at);
    });
  }
  for (let index = 0; index < archived; index += 1) {
    timeline.schedule(1 + (200 * index) / archived, (at) => {
      const actor = random.pick(plan.writers);
      const invited = new Set(history.invitations.map(({ partner_id }) => partner_id));
      const candidates = history.partners.filter(
        (partner) =>
          partner.organization_id === actor.organization.id &&
          partner.archived_at === null &&
          partner.guest_organization_id === null &&
          !invited.has(partner.id),
      );
      archivePartner(history, actor, random.pick(candidates), at);
    });
  }
}

function inventPartner(
  random: SeededRandom,
  plan: DirectoryPlan,
  given: NotablePartner | undefined,
): DemoPartner {
  const style =
    companyStyles.find(({ country }) => country === given?.country_code) ??
    random.pick(random.chance(plan.homePercent) ? plan.home : companyStyles);
  const company = inventCompany(random, style);
  return {
    company_name: company.name,
    partner_type: random.chance(plan.supplierPercent) ? "supplier" : "customer",
    email: company.email,
    country_code: random.chance(4) ? null : company.country,
    company_registration_number: random.chance(12) ? null : company.registrationNumber,
    ...inventTradingHabits(random),
    ...given,
  };
}
