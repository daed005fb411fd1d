import type { ApiTokenService } from "@liaison/contracts";
import { requestOfCaller } from "../idempotency/mutation-request.ts";
import type { ServiceDependencies } from "../service-dependencies.ts";
import { createApiToken } from "./create-api-token.ts";
import { listApiTokens } from "./list-api-tokens.ts";
import { revokeApiToken } from "./revoke-api-token.ts";

type Dependencies = Pick<ServiceDependencies, "store" | "clock" | "carryOut">;

export function createApiTokenService({ store, clock, carryOut }: Dependencies): ApiTokenService {
  return {
    create: (caller, input) =>
      carryOut(requestOfCaller(caller, "apiTokens.create", input), (transaction) =>
        createApiToken({ store: transaction, clock }, caller, input),
      ),
    list: (caller) => listApiTokens(store, caller),
    revoke: (caller, input) =>
      carryOut(requestOfCaller(caller, "apiTokens.revoke", input), (transaction) =>
        revokeApiToken({ store: transaction, clock }, caller, input),
      ),
  };
}
