import type { OutgoingHttpHeaders } from "node:http";
import apiReference from "@scalar/fastify-api-reference";
import { fastify } from "fastify";

interface PageAnswer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/**
 * The page on which a person reads the OpenAPI document. Its plugin has to be there before a server
 * starts, so it gets one of its own, which listens nowhere.
 */
export function createDocsPage(documentUrl: string): (url: string) => Promise<PageAnswer> {
  const app = fastify();
  app.register(apiReference, {
    routePrefix: "/docs",
    configuration: {
      url: documentUrl,
      pageTitle: "Liaison API",
      withDefaultFonts: false,
      telemetry: false,
      hideClientButton: true,
      showDeveloperTools: "never",
      agent: { disabled: true },
      mcp: { disabled: true },
    },
  });
  return async (url) => {
    const { statusCode, headers, rawPayload } = await app.inject(url);
    return { status: statusCode, headers: pick(headers), body: rawPayload };
  };
}

/** What is of the page; the rest is of the one answer. */
function pick({ "content-type": type, location }: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return { ...(type && { "content-type": type }), ...(location && { location }) };
}
