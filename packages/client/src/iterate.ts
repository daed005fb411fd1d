import type {
  Partner,
  SelectedSupplierInvitation,
  SupplierInvitationField,
  SupplierInvitationRelation,
} from "@liaison/contracts";
import type { AppRouter } from "@liaison/contracts/router";
import type { inferRouterInputs } from "@trpc/server";
import { abortedCall } from "./aborted-call.ts";
import { walking } from "./first-page-link.ts";
import type { CallOptions, LiaisonClient } from "./liaison-client.ts";

type PartnerList = LiaisonClient["partners"]["list"];
type SupplierInvitationList = LiaisonClient["supplierInvitations"]["list"];
type ListPartners = inferRouterInputs<AppRouter>["partners"]["list"];

/** What to walk: a list's input, of which `limit` (100) and `offset` (0) may be left out. */
export type WalkPartners = Omit<ListPartners, "limit" | "offset"> & {
  readonly [Key in "limit" | "offset"]?: ListPartners[Key] | undefined;
};

/** What a walk takes besides its input. */
export interface IterateOptions {
  /** Ends the walk with an error for which `isAborted` is true. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Walks a whole list, whatever its number of pages. A page is fetched when its first row is asked
 * for, so leaving the loop ends the fetching. The input says where to start and how large the pages
 * are. Errors are those of the list's calls.
 *
 * @example
 * for await (const partner of iterate(client.partners.list, { partner_types: ["supplier"] })) …
 */
export function iterate(
  list: PartnerList,
  input: WalkPartners,
  options?: IterateOptions,
): AsyncGenerator<Partner, void, undefined>;
/**
 * Rows have the fields that `fields` and `with` ask for. These pages are numbered: what is invited
 * or answered during the walk may move a row to a page that was passed, or is still to come.
 */
export function iterate<
  const Fields extends readonly SupplierInvitationField[] | undefined = undefined,
  const With extends readonly SupplierInvitationRelation[] | undefined = undefined,
>(
  list: SupplierInvitationList,
  input: Parameters<typeof list.query<Fields, With>>[0],
  options?: IterateOptions,
): AsyncGenerator<SelectedSupplierInvitation<Fields, With>, void, undefined>;
export async function* iterate(
  list: List,
  input: object,
  { signal }: IterateOptions = {},
): AsyncGenerator<unknown, void, undefined> {
  const options: CallOptions = { context: walking, ...(signal && { signal }) };
  let position: object | undefined = {};
  while (position) {
    const page: Page = await list.query({ ...input, ...position }, options);
    for (const row of "items" in page ? page.items : page.data) {
      if (signal?.aborted) throw abortedCall(signal);
      yield row;
    }
    position = positionAfter(page);
  }
}

/** A list whose kind is known by its pages. */
interface List {
  query(input: object, options: CallOptions): Promise<Page>;
}

type Page =
  | { readonly items: readonly unknown[]; readonly next_cursor: string | null }
  | {
      readonly data: readonly unknown[];
      readonly meta: { readonly current_page: number; readonly last_page: number };
    };

/** Where the next page is; nowhere after the last. */
function positionAfter(page: Page): object | undefined {
  if ("meta" in page) {
    const { current_page, last_page } = page.meta;
    return current_page < last_page ? { page: current_page + 1 } : undefined;
  }
  // A page of no rows (`limit: 0`) leads nowhere, and the caller's offset counts only once.
  if (page.items.length === 0 || page.next_cursor === null) return undefined;
  return { cursor: page.next_cursor, offset: 0 };
}
