import type { GetSupplierInvitation, ListSupplierInvitations } from "@liaison/contracts";
import type { AppRouter } from "@liaison/contracts/router";
import type { TRPCClient, TRPCProcedureOptions } from "@trpc/client";

type RouterClient = TRPCClient<AppRouter>;

/** What a call takes besides its input: `signal` aborts it. */
export type CallOptions = TRPCProcedureOptions;

/**
 * A client of the contract's router: `client.partners.get.query({ id })`.
 *
 * It is tRPC's own client but for one thing. A router can give a procedure only one type of answer;
 * here an invitation has what `fields` and `with` ask for.
 */
export interface LiaisonClient extends Omit<RouterClient, "supplierInvitations"> {
  readonly supplierInvitations: Omit<RouterClient["supplierInvitations"], "list" | "get"> & {
    readonly list: { readonly query: ListSupplierInvitations<CallOptions> };
    readonly get: { readonly query: GetSupplierInvitation<CallOptions> };
  };
}
