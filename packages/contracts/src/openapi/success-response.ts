import type { ZodOpenApiResponseObject } from "zod-openapi";
import type { Endpoint } from "../routing/endpoints.ts";
import { fileContent, jsonContent } from "./media-types.ts";
import { headerReferences } from "./response-headers.ts";

/** The answer of an endpoint to a request that does not fail. */
export function successResponseOf({ route, output }: Endpoint): ZodOpenApiResponseObject {
  const description = output.meta()?.description ?? "Success.";
  return route.produces
    ? {
        description,
        headers: headerReferences("X-Request-Id", "Content-Disposition"),
        content: fileContent(route.produces),
      }
    : { description, headers: headerReferences("X-Request-Id"), content: jsonContent(output) };
}
