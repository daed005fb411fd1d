export type { Access, OrganizationAccess } from "./access/access.ts";
export type { Caller, Credential, SignedInUser } from "./access/caller.ts";
export {
  requesterOrganizationHeader,
  targetOrganizationHeader,
} from "./access/organization-headers.ts";
export { Permission, Role, rolePermissions } from "./access/permissions.ts";
export * from "./api-tokens/api-token.schemas.ts";
export type { ApiTokenService } from "./api-tokens/api-token.service.ts";
export { describeError, type ErrorDescription, summarize } from "./errors/error-description.ts";
export {
  type ErrorReason,
  errorReasons,
  isErrorReason,
  reasonOfStatus,
} from "./errors/error-reasons.ts";
export { FieldError } from "./errors/field-error.ts";
export { LiaisonError } from "./errors/liaison-error.ts";
export { Problem, problemMediaType, problemOf } from "./errors/problem.ts";
export * from "./me/me.schemas.ts";
export type { MeService } from "./me/me.service.ts";
export type { Operation, UserOperation } from "./operation.ts";
export * from "./partners/partner.schemas.ts";
export type { PartnerService } from "./partners/partner.service.ts";
export { type Endpoint, listEndpoints } from "./routing/endpoints.ts";
export { pathParameters, type Route } from "./routing/route.ts";
export * from "./schemas/directory-fields.ts";
export { text } from "./schemas/text.ts";
export { Uuid } from "./schemas/uuid.ts";
export type { Services } from "./services.ts";
export * from "./supplier-invitations/supplier-invitation.schemas.ts";
export type {
  GetSupplierInvitation,
  ListSupplierInvitations,
  SelectedSupplierInvitation,
} from "./supplier-invitations/supplier-invitation.selection.ts";
export type { SupplierInvitationService } from "./supplier-invitations/supplier-invitation.service.ts";
export type { ContractContext, ProcedureMeta } from "./trpc.ts";
