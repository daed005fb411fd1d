import { isAborted, isLiaisonError } from "@liaison/client";
import { client } from "./client.ts";

export async function companyName(id: string) {
  try {
    const partner = await client.partners.get.query({ id }, { signal: AbortSignal.timeout(5000) });
    return partner.company_name;
  } catch (error) {
    if (isLiaisonError(error, "not_found")) return "(removed)";
    if (isAborted(error)) return "(took too long)";
    if (!isLiaisonError(error)) throw error;
    switch (error.data.reason) {
      case "validation_failed":
        return error.data.errors.map(({ path, message }) => `${path}: ${message}`).join("\n");
      case "permission_denied":
        return "(not shared with you)";
      default:
        return `${error.message} (request ${error.data.requestId})`;
    }
  }
}
