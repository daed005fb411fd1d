import type { ContractContext, Services } from "@liaison/contracts";
import type { AnyTRPCRouter } from "@trpc/server";
import type { FastifyRequest } from "fastify";
import {
  type Authentication,
  type AuthenticationRequest,
  authenticate,
} from "../auth/authenticate.ts";
import { authorize } from "../auth/authorize.ts";
import { readOrganizationHeaders, refuseInvalidHeaders } from "../auth/organization-headers.ts";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { recordUseAfterAnswer } from "./api-token-use.ts";
import { readIdempotencyKey } from "./idempotency-key.ts";
import { markProven } from "./proven-tokens.ts";
import { tokenOf } from "./request-credential.ts";

export interface ContextDependencies {
  /** The contract's procedures, as they are called. */
  readonly router: AnyTRPCRouter;
  readonly store: Store;
  readonly clock: Clock;
  readonly services: Services;
  readonly ownOrigins: ReadonlySet<string>;
}

/** What a request brings to the contract's procedures, the same over tRPC and REST. */
export function createContractContext(
  dependencies: ContextDependencies,
  request: FastifyRequest,
): ContractContext {
  const { store, services, ownOrigins } = dependencies;
  const { idempotencyKey, errors: keyErrors } = readIdempotencyKey(request);
  const { headers, errors: headerErrors } = readOrganizationHeaders(request.headers);
  const errors = [...headerErrors, ...keyErrors];
  const identify = () =>
    identifyCaller(dependencies, request, {
      requestId: request.id,
      idempotencyKey,
      token: tokenOf(request, ownOrigins),
      requesterId: headers.requesterId,
      now: timestamp(dependencies.clock),
    });
  let identified: Promise<Authentication> | undefined;
  const authenticateOnce = async () => {
    identified ??= identify();
    const authentication = await identified;
    refuseInvalidHeaders(errors);
    return authentication;
  };
  return {
    requestId: request.id,
    services,
    authenticate: authenticateOnce,
    authorize: async (access) => authorize(store, access, await authenticateOnce(), headers),
    authorizeAnew: async (access) => authorize(store, access, await identify(), headers),
    visit: async () => {
      const isSignedIn = tokenOf(request, ownOrigins) !== null;
      const signedIn = isSignedIn ? await authenticateOnce() : null;
      refuseInvalidHeaders(errors);
      return { requestId: request.id, idempotencyKey, signedIn };
    },
  };
}

/** Calls that come in one batch share it. */
async function identifyCaller(
  { store }: ContextDependencies,
  request: FastifyRequest,
  authentication: AuthenticationRequest,
): Promise<Authentication> {
  const { unrecordedUseOf, ...identified } = await authenticate(store, authentication);
  if (unrecordedUseOf) recordUseAfterAnswer(request, unrecordedUseOf);
  markProven(request);
  return identified;
}
