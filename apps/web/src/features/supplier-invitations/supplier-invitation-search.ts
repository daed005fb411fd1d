import type { ListSupplierInvitationsInput } from "@liaison/contracts";
import * as z from "zod/mini";
import { keysOf } from "../../labels/keys-of.ts";
import {
  choiceField,
  choicesField,
  idField,
  optionalChoiceField,
  pageField,
  sizeField,
  textField,
} from "../../routing/search-fields.ts";
import {
  supplierInvitationOrderByLabels,
  supplierInvitationStatusLabels,
} from "./supplier-invitation-labels.ts";

const statuses = keysOf(supplierInvitationStatusLabels);

export const supplierInvitationPageSizes = [25, 50, 100, 250] as const;

/** What the URL of the invitations page says; whatever makes no sense is as if it were not there. */
export const supplierInvitationSearchSchema = z.object({
  search: textField(255),
  /** None is no filter. */
  statuses: choicesField(statuses, ["pending"]),
  sort: choiceField(keysOf(supplierInvitationOrderByLabels), "invitedAt"),
  direction: choiceField(["asc", "desc"], "desc"),
  size: sizeField(supplierInvitationPageSizes, 50),
  page: pageField(),
  /** The invitation whose details are open. */
  invitation: idField(),
  /** What is being done: new invitations, or something with the open one. */
  dialog: optionalChoiceField(["new", "several", "resend", "revoke"]),
});

export type SupplierInvitationSearch = z.output<typeof supplierInvitationSearchSchema>;

/** What is the same as not being in the URL. */
export const supplierInvitationSearchDefaults = supplierInvitationSearchSchema.parse({});

/** The filters alone, as they are when nothing is filtered. */
export const noSupplierInvitationFilters: Partial<SupplierInvitationSearch> = {
  search: "",
  statuses: [],
  page: 1,
};

/** Whether the search leaves any invitation out. */
export function isFiltered({ search, statuses: chosen }: SupplierInvitationSearch): boolean {
  return search !== "" || (chosen.length > 0 && chosen.length < statuses.length);
}

/** What to ask the server for. */
export function listSupplierInvitationsInput(search: SupplierInvitationSearch) {
  return {
    ...(search.search && { search: search.search }),
    statuses: search.statuses.length > 0 ? search.statuses : [...statuses],
    orderBy: search.sort,
    order: search.direction,
    count: search.size,
    page: search.page,
  } satisfies ListSupplierInvitationsInput;
}
