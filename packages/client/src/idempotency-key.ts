import { idempotencyKeyHeader } from "@liaison/contracts/idempotency-key-header";
import { randomUuid } from "./random-uuid.ts";

/** What a mutation takes besides its input. */
export interface MutationOptions {
  /** Ends the call with an error for which `isAborted` is true. It may have been carried out. */
  readonly signal?: AbortSignal | undefined;
  readonly context?:
    | {
        /**
         * Names what is to happen, in 1 to 255 visible ASCII characters; a random UUID by default.
         * Calls with the same key and input within 24 hours have one effect, and the same answer.
         * The same key with another input fails with `idempotency_key_reused`.
         */
        readonly idempotencyKey?: string | undefined;
      }
    | undefined;
}

/** The headers of a mutation: with the key its caller has chosen, or with one of its own. */
export function withIdempotencyKey(
  headers: Headers,
  { idempotencyKey }: { readonly idempotencyKey?: unknown },
): Headers {
  const key = typeof idempotencyKey === "string" ? idempotencyKey : randomUuid();
  headers.set(idempotencyKeyHeader, key);
  return headers;
}
