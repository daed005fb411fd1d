/**
 * Names one mutation. Sent again with the same key within 24 hours, the mutation is not carried out
 * again but answered as it was the first time.
 */
export const idempotencyKeyHeader = "Idempotency-Key";
