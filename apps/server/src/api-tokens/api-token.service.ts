import type { ApiTokenService } from "@liaison/contracts";
import type { Clock } from "../clock.ts";
import type { Store } from "../db/database.ts";
import { createApiToken } from "./create-api-token.ts";
import { listApiTokens } from "./list-api-tokens.ts";
import { revokeApiToken } from "./revoke-api-token.ts";

export function createApiTokenService(dependencies: {
  readonly store: Store;
  readonly clock: Clock;
}): ApiTokenService {
  return {
    create: (caller, input) => createApiToken(dependencies, caller, input),
    list: (caller) => listApiTokens(dependencies.store, caller),
    revoke: (caller, input) => revokeApiToken(dependencies, caller, input),
  };
}
