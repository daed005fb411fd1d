import { type FieldError, IdempotencyKey, idempotencyKeyHeader } from "@liaison/contracts";
import type { FastifyRequest } from "fastify";

const headerName = idempotencyKeyHeader.toLowerCase();

/** Reads what a request is called. What is malformed is reported only once the caller is known. */
export function readIdempotencyKey({ headers }: FastifyRequest): {
  readonly idempotencyKey: string | null;
  readonly errors: readonly FieldError[];
} {
  const value = headers[headerName];
  if (value === undefined) return { idempotencyKey: null, errors: [] };
  const { data = null, error } = IdempotencyKey.safeParse(value);
  const errors = error?.issues.map(
    ({ message }): FieldError => ({ in: "header", path: idempotencyKeyHeader, message }),
  );
  return { idempotencyKey: data, errors: errors ?? [] };
}
