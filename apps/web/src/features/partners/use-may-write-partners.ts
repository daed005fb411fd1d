import { useMay } from "../../session/use-may.ts";
import { usePartnerScope } from "./use-partner-scope.ts";

/** Whether the partners on the page are one's own organization's. */
export function useOwnPartners(): boolean {
  const { requesterOrganizationId, targetOrganizationId } = usePartnerScope();
  return requesterOrganizationId === targetOrganizationId;
}

/** Whether to offer changes: another organization's partners are to read only. */
export function useMayWritePartners(): boolean {
  const { requesterOrganizationId } = usePartnerScope();
  const may = useMay(requesterOrganizationId, "partners.write");
  return useOwnPartners() && may;
}
