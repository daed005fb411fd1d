import type { ZodOpenApiResponseObject } from "zod-openapi";
import { type ErrorReason, errorReasonNames, errorReasons } from "../errors/error-reasons.ts";
import { Problem, problemMediaType } from "../errors/problem.ts";
import { problemExample } from "./problem-example.ts";
import { headerReferences, type ResponseHeader } from "./response-headers.ts";

/** One component for all the reasons that share a status: a document has one answer per status. */
const responses = new Map(
  [...Map.groupBy(errorReasonNames, (reason) => errorReasons[reason].status)].map(
    ([status, reasons]) => [status, problemResponse(status, reasons)],
  ),
);

/** The answers of an operation that can fail for these reasons, by HTTP status. */
export function problemResponsesOf(
  reasons: readonly ErrorReason[],
): Record<string, ZodOpenApiResponseObject> {
  const statuses = new Set<number>(reasons.map((reason) => errorReasons[reason].status));
  return Object.fromEntries([...responses].filter(([status]) => statuses.has(status)));
}

function problemResponse(
  status: number,
  reasons: readonly ErrorReason[],
): ZodOpenApiResponseObject {
  return {
    id: `Problem${status}`,
    description: reasons
      .map((reason) => `${errorReasons[reason].title} (\`${reason}\`).`)
      .join(" "),
    headers: headerReferences("X-Request-Id", ...headersOf(reasons)),
    content: {
      [problemMediaType]: {
        schema: Problem,
        examples: Object.fromEntries(
          reasons.map((reason) => [reason, { value: problemExample(reason) }]),
        ),
      },
    },
  };
}

function headersOf(reasons: readonly ErrorReason[]): ResponseHeader[] {
  if (reasons.includes("unauthenticated")) return ["WWW-Authenticate"];
  if (reasons.includes("rate_limited")) return ["Retry-After"];
  return [];
}
