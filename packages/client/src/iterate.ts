import type {
  Partner,
  SelectedSupplierInvitation,
  SupplierInvitationField,
  SupplierInvitationRelation,
} from "@liaison/contracts";
import type { AppRouter } from "@liaison/contracts/router";
import type { TRPCClient } from "@trpc/client";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { abortedCall } from "./aborted-call.ts";
import type { CallOptions, LiaisonClient } from "./liaison-client.ts";

type PartnerList = LiaisonClient["partners"]["list"];
type SupplierInvitationList = LiaisonClient["supplierInvitations"]["list"];
type PlainInvitationList = TRPCClient<AppRouter>["supplierInvitations"]["list"];
type ListPartners = inferRouterInputs<AppRouter>["partners"]["list"];
type ListInvitations = Exclude<inferRouterInputs<AppRouter>["supplierInvitations"]["list"], void>;
type InvitationRow = inferRouterOutputs<AppRouter>["supplierInvitations"]["list"]["data"][number];

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
  input?: Parameters<typeof list.query<Fields, With>>[0],
  options?: IterateOptions,
): AsyncGenerator<SelectedSupplierInvitation<Fields, With>, void, undefined>;
/** A client that tRPC makes has the router's type of row, whatever is asked for. */
export function iterate(
  list: PlainInvitationList,
  input?: ListInvitations,
  options?: IterateOptions,
): AsyncGenerator<InvitationRow, void, undefined>;
/**
 * Events, connections, received invitations and histories, or any list whose pages are
 * `{data, nextCursor}`.
 */
export function iterate<Input, Row>(
  list: CursorList<Input, Row> & { readonly query: (input: undefined) => unknown },
  input?: NoInfer<Exclude<Input, void>>,
  options?: IterateOptions,
): AsyncGenerator<Row, void, undefined>;
/** A history's input says whose it is, so it cannot be left out. */
export function iterate<Input, Row>(
  list: CursorList<Input, Row>,
  input: NoInfer<Input>,
  options?: IterateOptions,
): AsyncGenerator<Row, void, undefined>;
export async function* iterate(
  list: List,
  input: object = {},
  { signal }: IterateOptions = {},
): AsyncGenerator<unknown, void, undefined> {
  let pageInput: object | undefined = firstPage(input);
  while (pageInput) {
    const page: Page = await list.query(pageInput, signal && { signal }).catch((error: unknown) => {
      throw signal?.aborted ? abortedCall(signal) : error;
    });
    for (const row of "items" in page ? page.items : page.data) {
      if (signal?.aborted) throw abortedCall(signal);
      yield row;
    }
    const position = positionAfter(page);
    pageInput = position && { ...pageInput, ...position };
  }
}

/** A list that is walked by cursor. */
interface CursorList<Input, Row> {
  readonly query: (input: Input, options?: CallOptions) => Promise<CursorPage<Row>>;
}

interface CursorPage<Row> {
  readonly data: readonly Row[];
  readonly nextCursor: string | null;
}

/** A list whose kind is known by its input and its pages. */
interface List {
  query(input: object, options?: CallOptions): Promise<Page>;
}

type Page =
  | { readonly items: readonly unknown[]; readonly next_cursor: string | null }
  | {
      readonly data: readonly unknown[];
      readonly meta: { readonly current_page: number; readonly last_page: number };
    }
  | CursorPage<unknown>;

/** Partners have no default for the size of a page; only their input has `partner_types`. */
function firstPage(input: { readonly limit?: unknown; readonly offset?: unknown }): object {
  if (!("partner_types" in input)) return input;
  const { limit = 100, offset = 0 } = input;
  return { ...input, limit, offset };
}

/** Where the next page is; nowhere after the last. */
function positionAfter(page: Page): object | undefined {
  if ("meta" in page) {
    const { current_page, last_page } = page.meta;
    return current_page < last_page ? { page: current_page + 1 } : undefined;
  }
  if ("nextCursor" in page) {
    return page.nextCursor === null ? undefined : { cursor: page.nextCursor };
  }
  // A page of no rows (`limit: 0`) leads nowhere, and the caller's offset counts only once.
  if (page.items.length === 0 || page.next_cursor === null) return undefined;
  return { cursor: page.next_cursor, offset: 0 };
}
