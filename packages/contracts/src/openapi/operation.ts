import type { z } from "zod";
import type { ZodOpenApiOperationObject, ZodOpenApiRequestBodyObject } from "zod-openapi";
import type { Access } from "../access/access.ts";
import type { ErrorReason } from "../errors/error-reasons.ts";
import type { Endpoint } from "../routing/endpoints.ts";
import { type FieldsByPlace, fieldsByPlace } from "./input-fields.ts";
import { pathParametersOf, queryParametersOf } from "./input-parameters.ts";
import { organizationParametersOf } from "./organization-parameters.ts";
import { problemResponsesOf } from "./problem-responses.ts";
import { headerReferences } from "./response-headers.ts";
import { tagOf } from "./tags.ts";

/** One endpoint as an operation of the document. */
export function operationOf(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { name, access, route, output } = endpoint;
  const fields = fieldsByPlace(endpoint);
  const parameters = [
    ...pathParametersOf(fields.path),
    ...organizationParametersOf(access),
    ...queryParametersOf(fields.query, route),
  ];
  return {
    operationId: name,
    tags: [tagOf(name).name],
    summary: route.summary,
    description: [route.description, ...permissionSentences(access)].join(" "),
    ...(access !== "signed_in" && { "x-permission": access.permission }),
    ...(parameters.length > 0 && { parameters }),
    ...(fields.body && { requestBody: requestBodyOf(fields.body) }),
    responses: {
      200: {
        description: output.meta()?.description ?? "Success.",
        headers: headerReferences("X-Request-Id"),
        content: { "application/json": { schema: output, ...exampleOf(output) } },
      },
      ...problemResponsesOf(reasonsToFail(access, fields)),
    },
  };
}

function requestBodyOf(schema: z.ZodObject): ZodOpenApiRequestBodyObject {
  return {
    required: !schema.safeParse({}).success,
    content: { "application/json": { schema, ...exampleOf(schema) } },
  };
}

function exampleOf(schema: z.ZodType): { example?: unknown } {
  const [example] = schema.meta()?.examples ?? [];
  return example === undefined ? {} : { example };
}

function permissionSentences(access: Access): string[] {
  if (access === "signed_in") return [];
  return [
    `Requires the \`${access.permission}\` permission.`,
    ...(access.shareable ? ["A connected organization that was granted it may ask too."] : []),
  ];
}

function reasonsToFail(access: Access, { path, body }: FieldsByPlace): ErrorReason[] {
  const reasons: ErrorReason[] = [
    "unauthenticated",
    "validation_failed",
    "rate_limited",
    "internal_error",
  ];
  if (access !== "signed_in") reasons.push("permission_denied");
  if (Object.keys(path).length > 0) reasons.push("not_found");
  if (body) reasons.push("malformed_request", "payload_too_large", "unsupported_media_type");
  return reasons;
}
