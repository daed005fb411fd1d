import type { ListPartnersInput } from "@liaison/contracts";
import * as z from "zod/mini";
import { keysOf } from "../../labels/keys-of.ts";
import {
  choiceField,
  choicesField,
  flagField,
  idField,
  optionalChoiceField,
  pageField,
  sizeField,
  textField,
} from "../../routing/search-fields.ts";
import {
  partnerInvitationStatusLabels,
  partnerOrderByLabels,
  partnerSearchFieldLabels,
  partnerTypeLabels,
} from "./partner-labels.ts";

const partnerTypes = keysOf(partnerTypeLabels);

export const partnerPageSizes = [25, 50, 100] as const;

/** What the URL of the partners page says; whatever makes no sense is as if it were not there. */
export const partnerSearchSchema = z.object({
  /** Whose partners; by default those of the organization one works for. */
  target: idField(),
  search: textField(255),
  field: choiceField(keysOf(partnerSearchFieldLabels), "company_name"),
  /** None is no filter. */
  types: choicesField(partnerTypes, []),
  status: choiceField(["any", ...keysOf(partnerInvitationStatusLabels)], "any"),
  archived: flagField(),
  sort: choiceField(keysOf(partnerOrderByLabels), "company_name"),
  direction: choiceField(["asc", "desc"], "asc"),
  size: sizeField(partnerPageSizes, 50),
  page: pageField(),
  /** The partner whose details are open. */
  partner: idField(),
  /** What is being done: a new partner, or something with the open one. */
  dialog: optionalChoiceField(["new", "edit", "invite"]),
});

export type PartnerSearch = z.output<typeof partnerSearchSchema>;

/** What is the same as not being in the URL. */
export const partnerSearchDefaults = partnerSearchSchema.parse({});

/** The filters alone, as they are when nothing is filtered. */
export const noPartnerFilters = {
  search: partnerSearchDefaults.search,
  field: partnerSearchDefaults.field,
  types: partnerSearchDefaults.types,
  status: partnerSearchDefaults.status,
  archived: partnerSearchDefaults.archived,
  page: partnerSearchDefaults.page,
} satisfies Partial<PartnerSearch>;

/** Whether the search leaves anyone out who would be there without it. */
export function isFiltered({ search, types, status }: PartnerSearch): boolean {
  return search !== "" || types.length > 0 || status !== "any";
}

/** How many of the filters besides the search text are in use. */
export function countFilters({ field, types, status, archived }: PartnerSearch): number {
  const inUse = [field !== "company_name", types.length > 0, status !== "any", archived];
  return inUse.filter(Boolean).length;
}

/** What to ask the server for. */
export function listPartnersInput(search: PartnerSearch): ListPartnersInput {
  return {
    partner_types: search.types.length > 0 ? search.types : [...partnerTypes],
    search_field: search.field,
    search_text: search.search || null,
    invitation_statuses: search.status === "any" ? null : [search.status],
    include_archived: search.archived,
    order_by: search.sort,
    order_dir: search.direction,
    limit: search.size,
    offset: (search.page - 1) * search.size,
  };
}
