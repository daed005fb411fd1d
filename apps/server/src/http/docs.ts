import { createOpenApiDocument } from "@liaison/contracts/openapi";
import apiReference from "@scalar/fastify-api-reference";
import type { FastifyInstance } from "fastify";
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

/** Serves the OpenAPI document, and a page that a person reads it on. */
export async function serveDocs(
  app: FastifyInstance,
  { publicBaseUrl }: { readonly publicBaseUrl: string },
): Promise<void> {
  const document = createOpenApiDocument({ serverUrl: publicBaseUrl });
  const url = `${restPrefix}/openapi.json`;
  app.get(url, async () => document);

  await app.register(async (page) => {
    page.addHook("onRequest", async (_request, reply) => {
      reply.header("content-security-policy", pagePolicy);
    });
    await page.register(apiReference, {
      routePrefix: "/docs",
      configuration: {
        url,
        pageTitle: "Liaison API",
        withDefaultFonts: false,
        telemetry: false,
        hideClientButton: true,
        showDeveloperTools: "never",
        agent: { disabled: true },
        mcp: { disabled: true },
      },
    });
  });
}
