import type { ZodOpenApiRequestBodyObject } from "zod-openapi";
import type { Route } from "../routing/route.ts";
import type { FieldsByPlace } from "./input-fields.ts";
import { fileContent, jsonContent } from "./media-types.ts";

/** The body of a request to a route, if there is one to send. */
export function requestBodyOf(
  route: Route,
  { body }: FieldsByPlace,
): ZodOpenApiRequestBodyObject | undefined {
  if (route.consumes) return { required: true, content: fileContent(route.consumes) };
  return body && { required: !body.safeParse({}).success, content: jsonContent(body) };
}
