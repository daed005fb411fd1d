import type { FastifyInstance } from "fastify";
import { madeOnce } from "../made-once.ts";
import { restPrefix } from "./rest/rest.ts";

/** The page's script is its own and inline; nothing else may run there. */
const pagePolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join("; ");

const documentUrl = `${restPrefix}/openapi.json`;

/**
 * Serves the OpenAPI document, and a page that a person reads it on. Both are made for the first who
 * asks for them: they take longer than the rest of a start, and most servers are never asked.
 */
export async function serveDocs(
  app: FastifyInstance,
  { publicBaseUrl }: { readonly publicBaseUrl: string },
): Promise<void> {
  const document = madeOnce(async () => {
    const { createOpenApiDocument } = await import("@liaison/contracts/openapi");
    return createOpenApiDocument({ serverUrl: publicBaseUrl });
  });
  app.get(documentUrl, async () => document());

  const page = madeOnce(async () => {
    const { createDocsPage } = await import("./docs-page.ts");
    return createDocsPage(documentUrl);
  });
  for (const url of ["/docs", "/docs/", "/docs/js/scalar.js"]) {
    app.get(url, async (_request, reply) => {
      const { status, headers, body } = await (await page())(url);
      reply.code(status).headers({ ...headers, "content-security-policy": pagePolicy });
      return body;
    });
  }
}
