import type { ListPartnersInput } from "@liaison/contracts";
import { normalizedKey } from "../db/normalized-key.ts";
import type { PartnerPosition } from "./partner-cursor.ts";
import { searchColumns } from "./partner-order.ts";

export type PartnerFilter = Pick<
  ListPartnersInput,
  | "partner_types"
  | "partner_ids"
  | "search_field"
  | "search_text"
  | "invitation_statuses"
  | "include_archived"
>;

export interface PartnerSlice extends Pick<ListPartnersInput, "order_by" | "order_dir"> {
  readonly after: PartnerPosition | null;
  readonly limit: number;
  readonly offset: number;
}

/** Text that one of the keys has to contain. */
export interface Part {
  readonly column: "company_name_key" | "email_key";
  readonly text: string;
}

export function partOf({ search_field, search_text }: PartnerFilter): Part | null {
  const text = normalizedKey(search_text ?? "");
  return text === "" ? null : { column: searchColumns[search_field], text };
}
