import { createLiaisonClient } from "@liaison/client";
import type { DataScope } from "./data-scope.ts";

/**
 * A client that authenticates with the session cookie and acts within a scope; without one, it
 * asks what concerns the user alone. It sends again what got no answer, mutations too: each has
 * an idempotency key, so that it happens once all the same.
 */
export function liaisonClient(scope?: DataScope) {
  return createLiaisonClient({
    url: window.location.origin,
    organizationId: scope?.requesterOrganizationId,
    targetOrganizationId: scope?.targetOrganizationId,
    retries: 3,
  });
}
