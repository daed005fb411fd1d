import type { DataScope } from "../../query/data-scope.ts";
import { partnersRoute } from "./partners-route.ts";

/** Whose partners the URL asks for, and on behalf of which organization. */
export function usePartnerScope(): DataScope {
  const { organizationId } = partnersRoute.useParams();
  const target = partnersRoute.useSearch({ select: (search) => search.target });
  return {
    requesterOrganizationId: organizationId,
    targetOrganizationId: target ?? organizationId,
  };
}
