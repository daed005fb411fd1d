import type { ListPartnersInput, Partner } from "@liaison/contracts";
import { queryOptions } from "@tanstack/react-query";
import { historyOptions } from "../../history/history-options.ts";
import type { DataScope } from "../../query/data-scope.ts";
import { keepPreviousPage } from "../../query/keep-previous-page.ts";
import { liaisonClient } from "../../query/liaison-client.ts";

export function partnersQuery(scope: DataScope, input: ListPartnersInput) {
  const queryKey = ["partners", scope, "list", input] as const;
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) => liaisonClient(scope).partners.list.query(input, { signal }),
    placeholderData: keepPreviousPage(queryKey),
  });
}

/** `known` is what the list says of the partner, to show until the answer is there. */
export function partnerQuery(scope: DataScope, id: string, known: Partner | undefined) {
  return queryOptions({
    queryKey: ["partners", scope, "get", id],
    queryFn: ({ signal }) => liaisonClient(scope).partners.get.query({ id }, { signal }),
    placeholderData: () => known,
  });
}

export function partnerHistoryQuery(scope: DataScope, id: string) {
  return historyOptions(["partners", scope, "history", id], ({ signal, ...page }) =>
    liaisonClient(scope).partners.history.query({ id, ...page }, { signal }),
  );
}
