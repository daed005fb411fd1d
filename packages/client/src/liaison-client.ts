import type { GetSupplierInvitation, ListSupplierInvitations } from "@liaison/contracts";
import type { AppRouter } from "@liaison/contracts/router";
import type { TRPCClient, TRPCProcedureOptions } from "@trpc/client";
import type { MutationOptions } from "./idempotency-key.ts";

type RouterClient = TRPCClient<AppRouter>;

/** What a call takes besides its input: `signal` aborts it. */
export type CallOptions = TRPCProcedureOptions;

/** A resource of the router, whose mutations take {@link MutationOptions}. */
type Resource<Procedures> = {
  readonly [Name in keyof Procedures]: Procedures[Name] extends {
    mutate: (input: infer Input, options?: CallOptions) => infer Answer;
  }
    ? { readonly mutate: (input: Input, options?: MutationOptions) => Answer }
    : Procedures[Name];
};

type Resources = { readonly [Name in keyof RouterClient]: Resource<RouterClient[Name]> };

/**
 * A client of the contract's router: `client.partners.get.query({ id })`.
 *
 * It is tRPC's own client but for two things. A router can give a procedure only one type of
 * answer; here an invitation has what `fields` and `with` ask for. And what a mutation can be told
 * of its idempotency key is typed.
 */
export interface LiaisonClient extends Omit<Resources, "supplierInvitations"> {
  readonly supplierInvitations: Omit<Resources["supplierInvitations"], "list" | "get"> & {
    readonly list: { readonly query: ListSupplierInvitations<CallOptions> };
    readonly get: { readonly query: GetSupplierInvitation<CallOptions> };
  };
}
