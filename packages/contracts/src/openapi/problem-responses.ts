import type { ZodOpenApiResponseObject } from "zod-openapi";
import { type ErrorReason, errorReasonNames, errorReasons } from "../errors/error-reasons.ts";
import { Problem, problemMediaType } from "../errors/problem.ts";
import { problemExample } from "./problem-example.ts";
import { headerReferences, type ResponseHeader } from "./response-headers.ts";

/** The answers of an operation that can fail for these reasons, by HTTP status. */
export function problemResponsesOf(
  reasons: ReadonlySet<ErrorReason>,
): Record<string, ZodOpenApiResponseObject> {
  const inOrder = errorReasonNames.filter((reason) => reasons.has(reason));
  const byStatus = Map.groupBy(inOrder, (reason) => errorReasons[reason].status);
  return Object.fromEntries([...byStatus].map(([status, some]) => [status, problemResponse(some)]));
}

const responses = new Map<string, ZodOpenApiResponseObject>();

/** The same for the same reasons, so that the document has it once. */
function problemResponse(reasons: readonly ErrorReason[]): ZodOpenApiResponseObject {
  const key = reasons.join();
  const response = responses.get(key) ?? newProblemResponse(reasons);
  responses.set(key, response);
  return response;
}

function newProblemResponse(reasons: readonly ErrorReason[]): ZodOpenApiResponseObject {
  return {
    ...(reasons.length <= 2 && { id: reasons.map(inPascalCase).join("Or") }),
    description: reasons
      .map((reason) => `${errorReasons[reason].title} (\`${reason}\`).`)
      .join(" "),
    headers: headerReferences("X-Request-Id", ...reasons.flatMap(headersOf)),
    content: {
      [problemMediaType]: {
        schema: Problem,
        examples: Object.fromEntries(examples.filter(([reason]) => reasons.includes(reason))),
      },
    },
  };
}

/** With an id each, by which the responses refer to them. */
const examples = errorReasonNames.map(
  (reason) => [reason, { id: reason, value: problemExample(reason) }] as const,
);

function inPascalCase(reason: ErrorReason): string {
  return reason.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function headersOf(reason: ErrorReason): ResponseHeader[] {
  if (reason === "unauthenticated") return ["WWW-Authenticate"];
  if (reason === "rate_limited" || reason === "invitation_limit_reached") return ["Retry-After"];
  return [];
}
