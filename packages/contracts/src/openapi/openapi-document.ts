import { createDocument, type ZodOpenApiPathsObject } from "zod-openapi";
import { appRouter } from "../router.ts";
import { type Endpoint, listEndpoints } from "../routing/endpoints.ts";
import { idempotencyParameter } from "./idempotency-parameter.ts";
import { operationOf } from "./operation.ts";
import { organizationParameters } from "./organization-parameters.ts";
import { responseHeaders } from "./response-headers.ts";
import { securitySchemes, signedIn } from "./security-schemes.ts";
import { tags } from "./tags.ts";
import { tidySchema } from "./tidy-schema.ts";

const description = `\
The directory of an organization's partners, and the supplier invitations that turn a name in it into a connected organization.

**Requests.** Bodies are JSON, where nothing else is said. A parameter that takes several values is repeated: \`a=x&a=y\`; \`a[]=x\` and \`a[0]=x\` mean the same. A parameter that is not documented is refused.

**Changes.** Send an \`Idempotency-Key\` with a request that changes something, and you may send it again until you have an answer: it is carried out once. A record with a \`version\` is updated from the version that you have seen; if it has changed since, the update is refused as a \`version_conflict\` that carries the record as it is now.

**Answers.** Identifiers are UUIDs. Timestamps are ISO 8601 in UTC. Answers may gain fields: ignore those you do not know.

**Errors** are problem documents (RFC 9457). Switch on their \`reason\`.`;

/** An OpenAPI 3.1 document, ready to be written as JSON. */
export type OpenApiDocument = ReturnType<typeof createDocument>;

/** The document of the REST interface that a host serves at `${serverUrl}/v1`. */
export function createOpenApiDocument({
  serverUrl,
}: {
  readonly serverUrl: string;
}): OpenApiDocument {
  return createDocument(
    {
      openapi: "3.1.1",
      info: {
        title: "Liaison",
        version: "1",
        description,
        license: { name: "MIT", identifier: "MIT" },
      },
      servers: [{ url: `${serverUrl.replace(/\/+$/, "")}/v1` }],
      tags: [...tags],
      security: signedIn,
      paths: pathsOf(listEndpoints(appRouter)),
      components: {
        securitySchemes,
        parameters: { ...organizationParameters, ...idempotencyParameter },
        headers: responseHeaders,
      },
    },
    { override: tidySchema },
  );
}

function pathsOf(endpoints: readonly Endpoint[]): ZodOpenApiPathsObject {
  const byPath = Map.groupBy(endpoints, ({ route }) => route.path);
  return Object.fromEntries(
    [...byPath].map(([path, atPath]) => [
      path,
      Object.fromEntries(
        atPath.map((endpoint) => [endpoint.route.method.toLowerCase(), operationOf(endpoint)]),
      ),
    ]),
  );
}
