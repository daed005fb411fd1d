import { queryOptions } from "@tanstack/react-query";
import { historyOptions } from "../../history/history-options.ts";
import { type DataScope, ownData } from "../../query/data-scope.ts";
import { keepPreviousPage } from "../../query/keep-previous-page.ts";
import { liaisonClient } from "../../query/liaison-client.ts";
import type { SupplierInvitationDetails } from "./supplier-invitation-details.ts";
import type { listSupplierInvitationsInput } from "./supplier-invitation-search.ts";

type Input = ReturnType<typeof listSupplierInvitationsInput>;

export function supplierInvitationsQuery(scope: DataScope, input: Input) {
  const queryKey = ["supplier-invitations", scope, "list", input] as const;
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) =>
      liaisonClient(scope).supplierInvitations.list.query(
        { ...input, with: ["invitedBy"] },
        { signal },
      ),
    placeholderData: keepPreviousPage(queryKey),
  });
}

/** `known` is what the list says of the invitation, to show until the answer is there. */
export function supplierInvitationQuery(
  scope: DataScope,
  id: string,
  known: SupplierInvitationDetails | undefined,
) {
  return queryOptions({
    queryKey: ["supplier-invitations", scope, "get", id],
    queryFn: ({ signal }): Promise<SupplierInvitationDetails> =>
      liaisonClient(scope).supplierInvitations.get.query({ id, with: ["invitedBy"] }, { signal }),
    placeholderData: () => known,
  });
}

export function supplierInvitationHistoryQuery(scope: DataScope, id: string) {
  return historyOptions(["supplier-invitations", scope, "history", id], ({ signal, ...page }) =>
    liaisonClient(scope).supplierInvitations.history.query({ id, ...page }, { signal }),
  );
}

/** The suppliers of the directory with this in their names, for one to be picked. */
export function suppliersQuery(organizationId: string, search: string) {
  const scope = ownData(organizationId);
  return queryOptions({
    queryKey: ["partners", scope, "suppliers", search],
    queryFn: ({ signal }) =>
      liaisonClient(scope).partners.list.query(
        { partner_types: ["supplier"], search_text: search || null, limit: 20, offset: 0 },
        { signal },
      ),
  });
}
