import type { ZodOpenApiComponentsObject } from "zod-openapi";
import { idempotencyKeyHeader } from "../access/idempotency-key-header.ts";
import type { Endpoint } from "../routing/endpoints.ts";

/** The header parameter that names a mutation, as a component of the document. */
export const idempotencyParameter = {
  IdempotencyKey: {
    in: "header",
    name: idempotencyKeyHeader,
    description:
      "Names the request, so that it can be sent again safely: 1 to 255 visible ASCII characters, best a random UUID. The same request with the same key within 24 hours gets the first answer again, and nothing happens twice. Another request with the same key fails with `idempotency_key_reused`.",
    schema: { type: "string", minLength: 1, maxLength: 255, pattern: "^[!-~]+$" },
    example: "0f8fad5b-d9cb-469f-a165-70867728950e",
  },
} satisfies ZodOpenApiComponentsObject["parameters"];

/** A reference to the header parameter where an endpoint changes something. */
export function idempotencyParameterOf({ type }: Endpoint) {
  return type === "mutation" ? [{ $ref: "#/components/parameters/IdempotencyKey" }] : [];
}
