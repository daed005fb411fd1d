export type { Access, OrganizationAccess } from "./access/access.ts";
export type { Caller, Credential, SignedInUser, Visitor } from "./access/caller.ts";
export { IdempotencyKey } from "./access/idempotency-key.ts";
export { idempotencyKeyHeader } from "./access/idempotency-key-header.ts";
export {
  requesterOrganizationHeader,
  targetOrganizationHeader,
} from "./access/organization-headers.ts";
export { Permission, Role, rolePermissions } from "./access/permissions.ts";
export * from "./api-tokens/api-token.schemas.ts";
export type { ApiTokenService } from "./api-tokens/api-token.service.ts";
export * from "./connections/connection.schemas.ts";
export type { ConnectionService } from "./connections/connection.service.ts";
export { Conflict } from "./errors/conflict.ts";
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
export * from "./events/event.schemas.ts";
export type { EventService } from "./events/event.service.ts";
export * from "./me/me.schemas.ts";
export type { MeService } from "./me/me.service.ts";
export type {
  Operation,
  StreamOperation,
  SubscriptionOperation,
  SubscriptionOptions,
  UploadOperation,
  UserOperation,
  VisitorOperation,
} from "./operation.ts";
export * from "./partners/partner.schemas.ts";
export type { PartnerService } from "./partners/partner.service.ts";
export * from "./partners/partner-changes.schemas.ts";
export * from "./partners/partner-transfer.schemas.ts";
export * from "./received-invitations/received-invitation.schemas.ts";
export type { ReceivedInvitationService } from "./received-invitations/received-invitation.service.ts";
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
export * from "./supplier-invitations/supplier-invitation-changes.schemas.ts";
export type { ContractContext, ProcedureMeta } from "./trpc.ts";
