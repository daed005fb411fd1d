import {
  type ContractContext,
  idempotencyKeyHeader,
  LiaisonError,
  type Role,
  requesterOrganizationHeader,
  rolePermissions,
  type SignedInUser,
  targetOrganizationHeader,
  type Visitor,
} from "@liaison/contracts";
import { ada, ownerToken, viewerToken } from "./factories.ts";

const requestId = "a-request";

const roleOfToken: ReadonlyMap<string, Role> = new Map([
  [`Bearer ${ownerToken}`, "owner"],
  [`Bearer ${viewerToken}`, "viewer"],
]);

/** Knows two tokens, and takes the headers' word for the organizations. */
export function guard(headers: Headers): Omit<ContractContext, "services"> {
  const idempotencyKey = headers.get(idempotencyKeyHeader);
  const role = roleOfToken.get(headers.get("Authorization") ?? "");

  const authenticate = async (): Promise<SignedInUser> => {
    if (!role) throw new LiaisonError("unauthenticated");
    return {
      requestId,
      idempotencyKey,
      user: { ...ada, email: "ada@northwind.example", emailVerified: true },
      credential: { kind: "session", organizationId: null },
    };
  };

  const authorize: ContractContext["authorize"] = async ({ permission, organizationHeaders }) => {
    const user = await authenticate();
    const organizationId = headers.get(requesterOrganizationHeader) ?? "";
    const target = headers.get(targetOrganizationHeader) ?? "";
    if (organizationHeaders === "required" && !(organizationId && target)) {
      throw new LiaisonError("validation_failed", "An organization header is missing", {
        errors: [{ in: "header", path: requesterOrganizationHeader, message: "Required" }],
      });
    }
    const permissions = new Set(rolePermissions[role ?? "viewer"]);
    if (!permissions.has(permission)) throw new LiaisonError("permission_denied");
    return {
      ...user,
      requester: { organizationId, role: role ?? "viewer" },
      target: { organizationId: target },
      permissions,
    };
  };

  const visit = async (): Promise<Visitor> => {
    const signedIn = headers.has("Authorization") ? await authenticate() : null;
    return { requestId, idempotencyKey, signedIn };
  };

  return { requestId, authenticate, authorize, authorizeAnew: authorize, visit };
}
