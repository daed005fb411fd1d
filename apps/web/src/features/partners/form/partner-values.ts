import type { CreatePartnerInput, Partner, UpdatePartnerInput } from "@liaison/contracts";

/** What a caller may write about a partner. */
export type WrittenPartner = Pick<Partner, keyof CreatePartnerInput>;
export type PartnerField = keyof WrittenPartner;

/** A partner as the fields of a form hold it: text that is empty where there is nothing. */
export interface PartnerValues {
  readonly company_name: string;
  readonly partner_type: WrittenPartner["partner_type"];
  readonly email: string;
  /** Text while it is no number. */
  readonly sales_amount: number | string;
  readonly frequency: string;
  readonly payment_terms: string;
  readonly company_registration_number: string;
  readonly country_code: string | null;
}

export const noPartnerValues: PartnerValues = {
  company_name: "",
  partner_type: "supplier",
  email: "",
  sales_amount: "",
  frequency: "",
  payment_terms: "",
  company_registration_number: "",
  country_code: null,
};

/** In the order of the form. */
export const partnerFields = [
  "company_name",
  "partner_type",
  "email",
  "country_code",
  "company_registration_number",
  "sales_amount",
  "frequency",
  "payment_terms",
] as const satisfies readonly PartnerField[];

export function partnerValues(partner: Partner): PartnerValues {
  return {
    company_name: partner.company_name,
    partner_type: partner.partner_type,
    email: partner.email,
    sales_amount: partner.sales_amount,
    frequency: partner.frequency ?? "",
    payment_terms: partner.payment_terms ?? "",
    company_registration_number: partner.company_registration_number ?? "",
    country_code: partner.country_code,
  };
}

/** What the fields say. */
export function writtenPartner(values: PartnerValues): WrittenPartner {
  return {
    company_name: values.company_name.trim(),
    partner_type: values.partner_type,
    email: values.email.trim(),
    sales_amount: Number(values.sales_amount),
    frequency: values.frequency.trim() || null,
    payment_terms: values.payment_terms.trim() || null,
    company_registration_number: values.company_registration_number.trim() || null,
    country_code: values.country_code,
  };
}

/** The fields in which two states of a partner differ. */
export function changedFields(before: WrittenPartner, after: WrittenPartner): PartnerField[] {
  return partnerFields.filter((field) => before[field] !== after[field]);
}

/** The update that makes `written` of a partner: it names what is changed, and nothing else. */
export function partnerUpdate(partner: Partner, written: WrittenPartner): UpdatePartnerInput {
  return { id: partner.id, version: partner.version, ...changesBetween(partner, written) };
}

/** What comes of it when someone's changes since `base` are made to the partner as it is now. */
export function changesOnTop(
  base: Partner,
  written: WrittenPartner,
  current: Partner,
): WrittenPartner {
  return { ...writtenPartner(partnerValues(current)), ...changesBetween(base, written) };
}

function changesBetween(before: WrittenPartner, after: WrittenPartner): Partial<WrittenPartner> {
  const changes: Partial<WrittenPartner> = {};
  const take = <Field extends PartnerField>(field: Field) => {
    changes[field] = after[field];
  };
  for (const field of changedFields(before, after)) take(field);
  return changes;
}
