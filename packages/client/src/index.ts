export type { ErrorReason } from "@liaison/contracts/error-reasons";
export { isAborted } from "./aborted-call.ts";
export {
  type Authentication,
  createLiaisonClient,
  type LiaisonClientOptions,
} from "./create-liaison-client.ts";
export type { MutationOptions } from "./idempotency-key.ts";
export { type IterateOptions, iterate, type WalkPartners } from "./iterate.ts";
export type { CallOptions, LiaisonClient } from "./liaison-client.ts";
export { isLiaisonError, type LiaisonClientError } from "./liaison-client-error.ts";
export type { Fetch } from "./retrying-fetch.ts";
