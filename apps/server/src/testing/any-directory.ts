import {
  ListPartnersInput,
  type Partner,
  PartnerInvitationStatus,
  PartnerOrderBy,
  PartnerType,
} from "@liaison/contracts";
import fc from "fast-check";
import { v4 as uuidv4 } from "uuid";
import type { NewPartner } from "../partners/partner-row.ts";

/** So few different letters that texts are alike; among them are operators, and several scripts. */
const letters = [
  "a",
  "b",
  "É",
  "e",
  "ß",
  " ",
  "%",
  "_",
  '"',
  "'",
  "*",
  "OR",
  "\\",
  "中",
  "Ж",
  "タ",
  "ｶﾞ",
  "𐐀",
  "ﷺ",
];

const text = (minLength: number, maxLength: number) =>
  fc
    .array(fc.constantFrom(...letters), { minLength, maxLength })
    .map((some) => some.join("").trim().slice(0, 50) || "a");

const moment = "2026-03-01T12:00:00.000Z";
/** Null in so many of five cases. */
const mostlyNull = <T>(arbitrary: fc.Arbitrary<T>, weight = 4) =>
  fc.oneof({ weight, arbitrary: fc.constant(null) }, { weight: 5 - weight, arbitrary });
const status = fc.option(fc.constantFrom(...PartnerInvitationStatus.options));

/** What may be told of a partner when it is made, and changed about it afterwards. */
export const anyPartner = fc.record({
  partner_type: fc.constantFrom(...PartnerType.options),
  company_name: text(1, 8),
  email: text(1, 6),
  sales_amount: fc.nat({ max: 3 }),
  frequency: fc.option(text(1, 1)),
  payment_terms: fc.option(text(1, 2)),
  invitation_status: status,
  archived_at: mostlyNull(fc.constant(moment)),
});

/** The partners of a directory, with ids in no order. */
export function anyDirectory(organization_id: string, maxLength = 60): fc.Arbitrary<NewPartner[]> {
  return fc.array(anyPartner, { maxLength, size: "max" }).map((partners) =>
    partners.map((partner) => ({
      ...partner,
      id: uuidv4(),
      organization_id,
      created_at: moment,
    })),
  );
}

/** Any input of a list of these partners, but for the cursor. */
export function anyListInput(directory: readonly Pick<Partner, "id">[]) {
  const ids = directory.map(({ id }) => id);
  return fc
    .record({
      partner_types: fc.subarray([...PartnerType.options], { minLength: 1 }),
      partner_ids: mostlyNull(fc.subarray(ids)),
      search_field: fc.constantFrom("company_name" as const, "email" as const),
      search_text: mostlyNull(text(1, 4), 3),
      invitation_statuses: mostlyNull(fc.subarray([...PartnerInvitationStatus.options])),
      order_by: fc.constantFrom(...PartnerOrderBy.options),
      order_dir: fc.constantFrom("asc" as const, "desc" as const),
      limit: fc.nat({ max: 9 }),
      offset: fc.oneof(fc.constant(0), fc.nat({ max: 12 })),
      include_archived: fc.boolean(),
    })
    .map((input) => ListPartnersInput.parse(input));
}
