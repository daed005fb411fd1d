import type { ZodOpenApiComponentsObject } from "zod-openapi";

/** The headers of answers, as components of the document. */
export const responseHeaders = {
  "X-Request-Id": {
    description: "Names the request; quote it when you report a problem.",
    schema: { type: "string" },
  },
  "WWW-Authenticate": {
    description: "How to authenticate: `Bearer`.",
    schema: { type: "string" },
  },
  "Retry-After": {
    description: "After how many seconds to try again.",
    schema: { type: "integer", minimum: 0 },
  },
  "Content-Disposition": {
    description: "That the answer is a file, and under which name to keep it.",
    schema: { type: "string" },
    example: 'attachment; filename="partners.csv"',
  },
} satisfies ZodOpenApiComponentsObject["headers"];

/** The name of a header of answers. */
export type ResponseHeader = keyof typeof responseHeaders;

/** References to headers of {@link responseHeaders}. */
export function headerReferences(...names: readonly ResponseHeader[]) {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
