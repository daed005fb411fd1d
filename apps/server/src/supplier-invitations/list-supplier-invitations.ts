import {
  type Caller,
  listSupplierInvitationsDefaults as defaults,
  type ListSupplierInvitationsInput,
  type SupplierInvitationPage,
} from "@liaison/contracts";
import type { z } from "zod";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { pageNumbers, pageOffset } from "../pagination/length-aware-page.ts";
import { type ListAddress, pageLinks, pagerLinks } from "../pagination/page-links.ts";
import { selectInvitation } from "./select-invitation.ts";
import {
  countSupplierInvitations,
  findSupplierInvitations,
} from "./supplier-invitation.repository.ts";

interface Dependencies {
  readonly store: Store;
  readonly clock: Clock;
  /** The address that the list has over REST. */
  readonly listUrl: string;
}

export async function listSupplierInvitations(
  { store, clock, listUrl }: Dependencies,
  caller: Caller,
  input: ListSupplierInvitationsInput,
): Promise<z.input<typeof SupplierInvitationPage>> {
  const { organizationId } = caller.target;
  const request = { page: input.page ?? defaults.page, perPage: input.count ?? defaults.count };
  const filter = {
    statuses: input.statuses ?? defaults.statuses,
    search: input.search,
    now: timestamp(clock),
  };
  const total = await countSupplierInvitations(store, organizationId, filter);
  const found = await findSupplierInvitations(store, organizationId, filter, {
    orderBy: input.orderBy ?? defaults.orderBy,
    order: input.order ?? defaults.order,
    limit: request.perPage,
    offset: pageOffset(request),
  });

  const numbers = pageNumbers(request, { total, onPage: found.length });
  const address: ListAddress = { path: listUrl, parameters: linkParameters(input) };
  return {
    data: found.map((invitation) => selectInvitation(invitation, input)),
    links: pageLinks(address, request, numbers),
    meta: {
      current_page: request.page,
      from: numbers.from,
      last_page: numbers.lastPage,
      links: pagerLinks(address, request, numbers),
      path: listUrl,
      per_page: request.perPage,
      to: numbers.to,
      total,
      userId: caller.user.id,
      requestId: caller.requestId,
    },
  };
}

/** Everything that was asked for but the page, as the list's query parameters. */
function linkParameters({ page: _, ...input }: ListSupplierInvitationsInput) {
  return Object.entries(input).flatMap(([name, value]): [string, string][] => {
    if (value === undefined) return [];
    if (Array.isArray(value)) return value.map((item) => [`${name}[]`, item]);
    return [[name, String(value)]];
  });
}
