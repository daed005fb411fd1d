import type { Partner } from "@liaison/contracts";
import { countryName } from "../../formatting/countries.ts";
import { formatMoment } from "../../formatting/dates.ts";
import { formatNumber } from "../../formatting/numbers.ts";
import { keysOf } from "../../labels/keys-of.ts";
import {
  partnerFieldLabels,
  partnerInvitationStatusLabels,
  partnerTypeLabels,
} from "./partner-labels.ts";

const moments: readonly string[] = [
  "created_at",
  "updated_at",
  "archived_at",
] satisfies (keyof Partner)[];

/** A field of a partner and its value, as people read them; null is no value. */
export function describePartnerValue(field: string, value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "number") return formatNumber(value);
  const text = String(value);
  if (field === "country_code") return `${countryName(text)} (${text})`;
  if (field === "partner_type") return labelOf(partnerTypeLabels, text);
  if (field === "invitation_status") return labelOf(partnerInvitationStatusLabels, text);
  return moments.includes(field) ? formatMoment(text) : text;
}

/** What a field of a partner is called. */
export function describePartnerField(field: string): string {
  return labelOf(partnerFieldLabels, field);
}

function labelOf<Key extends string>(labels: Readonly<Record<Key, string>>, key: string): string {
  const known = keysOf(labels).find((name) => name === key);
  return known === undefined ? key : labels[known];
}
