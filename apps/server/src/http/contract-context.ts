import type { ContractContext, Services } from "@liaison/contracts";
import type { FastifyRequest } from "fastify";
import { authenticate } from "../auth/authenticate.ts";
import { authorize } from "../auth/authorize.ts";
import { readOrganizationHeaders, refuseInvalidHeaders } from "../auth/organization-headers.ts";
import { type Clock, timestamp } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { tokenOf } from "./request-credential.ts";

export interface ContextDependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly services: Services;
  readonly ownOrigins: ReadonlySet<string>;
}

/** What a request brings to the contract's procedures, the same over tRPC and REST. */
export function createContractContext(
  { store, clock, services, ownOrigins }: ContextDependencies,
  request: FastifyRequest,
): ContractContext {
  const { headers, errors } = readOrganizationHeaders((name) => {
    const value = request.headers[name.toLowerCase()];
    return Array.isArray(value) ? value.join(", ") : value;
  });
  const identify = () =>
    authenticate(store, {
      requestId: request.id,
      token: tokenOf(request, ownOrigins),
      requesterId: headers.requesterId,
      now: timestamp(clock),
    });
  return {
    requestId: request.id,
    services,
    authenticate: identify,
    authorize: async (access) => {
      const authentication = await identify();
      refuseInvalidHeaders(errors);
      return authorize(store, access, authentication, headers);
    },
  };
}
