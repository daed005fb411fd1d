import type { ContractContext, Services } from "@liaison/contracts";
import type { FastifyRequest } from "fastify";
import { type Authentication, authenticate } from "../auth/authenticate.ts";
import { authorize } from "../auth/authorize.ts";
import { readOrganizationHeaders, refuseInvalidHeaders } from "../auth/organization-headers.ts";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { recordUseAfterAnswer } from "./api-token-use.ts";
import { markProven } from "./proven-tokens.ts";
import { tokenOf } from "./request-credential.ts";

export interface ContextDependencies {
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
  const { store, services } = dependencies;
  const { headers, errors } = readOrganizationHeaders((name) => {
    const value = request.headers[name.toLowerCase()];
    return Array.isArray(value) ? value.join(", ") : value;
  });
  let identified: Promise<Authentication> | undefined;
  const identify = () => {
    identified ??= identifyCaller(dependencies, request, headers.requesterId);
    return identified;
  };
  return {
    requestId: request.id,
    services,
    authenticate: async () => {
      const authentication = await identify();
      refuseInvalidHeaders(errors);
      return authentication;
    },
    authorize: async (access) => {
      const authentication = await identify();
      refuseInvalidHeaders(errors);
      return authorize(store, access, authentication, headers);
    },
  };
}

/** Calls that come in one batch share it. */
async function identifyCaller(
  { store, clock, ownOrigins }: ContextDependencies,
  request: FastifyRequest,
  requesterId: string | null,
): Promise<Authentication> {
  const { unrecordedUseOf, ...authentication } = await authenticate(store, {
    requestId: request.id,
    token: tokenOf(request, ownOrigins),
    requesterId,
    now: timestamp(clock),
  });
  if (unrecordedUseOf) recordUseAfterAnswer(request, unrecordedUseOf);
  markProven(request);
  return authentication;
}
