import type { CreateSupplierInvitationInput, Partner } from "@liaison/contracts";

/** An invitation as the fields of a form hold it. */
export interface InvitationValues {
  readonly businessName: string;
  readonly email: string;
  readonly country: string | null;
  readonly businessId: string;
  readonly message: string;
  /** Text while it is no number. */
  readonly expiresInDays: number | string;
}

export const invitationFields = [
  "businessName",
  "email",
  "country",
  "businessId",
  "message",
  "expiresInDays",
] as const satisfies readonly (keyof InvitationValues)[];

export const usualDays = 30;
export const longestMessage = 1000;

/** What to begin with: a partner's own data, or nothing. */
export function invitationValues(partner: Partner | undefined): InvitationValues {
  return {
    businessName: partner?.company_name ?? "",
    email: partner?.email ?? "",
    country: partner?.country_code ?? null,
    businessId: partner?.company_registration_number ?? "",
    message: "",
    expiresInDays: usualDays,
  };
}

/** What to ask the server for. The name and number of a partner are the directory's. */
export function invitationInput(
  values: InvitationValues,
  partner: Partner | undefined,
): CreateSupplierInvitationInput {
  const { businessName, email, country, businessId, message, expiresInDays } = values;
  return {
    ...(partner ? { partnerId: partner.id } : { businessName: businessName.trim() }),
    ...(!partner && businessId.trim() && { businessId: businessId.trim() }),
    email: email.trim(),
    ...(country && { country }),
    ...(message.trim() && { message: message.trim() }),
    expiresInDays: Number(expiresInDays),
  };
}

/** What is wrong with a number of days, or null. */
export function daysRule(value: number | string): string | null {
  const days = Number(value);
  return Number.isInteger(days) && days >= 1 && days <= 90 ? null : "Enter 1 to 90 days";
}
