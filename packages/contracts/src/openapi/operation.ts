import type { ZodOpenApiOperationObject } from "zod-openapi";
import type { Access } from "../access/access.ts";
import type { Endpoint } from "../routing/endpoints.ts";
import { idempotencyParameterOf } from "./idempotency-parameter.ts";
import { fieldsByPlace } from "./input-fields.ts";
import { pathParametersOf, queryParametersOf } from "./input-parameters.ts";
import { organizationParametersOf } from "./organization-parameters.ts";
import { problemResponsesOf } from "./problem-responses.ts";
import { reasonsToFail } from "./reasons-to-fail.ts";
import { requestBodyOf } from "./request-body.ts";
import { signedIn } from "./security-schemes.ts";
import { successResponseOf } from "./success-response.ts";
import { tagOf } from "./tags.ts";

/** One endpoint as an operation of the document. */
export function operationOf(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { name, access, route } = endpoint;
  const fields = fieldsByPlace(endpoint);
  const requestBody = requestBodyOf(route, fields);
  const parameters = [
    ...pathParametersOf(fields.path),
    ...organizationParametersOf(access),
    ...idempotencyParameterOf(endpoint),
    ...queryParametersOf(fields.query, route),
  ];
  return {
    operationId: name,
    tags: [tagOf(name).name],
    summary: route.summary,
    description: [route.description, ...accessSentences(access)].join(" "),
    ...(typeof access === "object" && { "x-permission": access.permission }),
    ...(access === "public" && { security: [{}, ...signedIn] }),
    ...(parameters.length > 0 && { parameters }),
    ...(requestBody && { requestBody }),
    responses: {
      [`${route.status ?? 200}` as const]: successResponseOf(endpoint),
      ...problemResponsesOf(reasonsToFail(endpoint, fields)),
    },
  };
}

function accessSentences(access: Access): string[] {
  if (access === "signed_in") return [];
  if (access === "public") {
    return ["Needs no sign-in; credentials that are sent all the same must be valid."];
  }
  return [
    `Requires the \`${access.permission}\` permission.`,
    ...(access.shareable ? ["A connected organization that was granted it may ask too."] : []),
  ];
}
