import helmet from "@fastify/helmet";
import { type FastifyInstance, fastify } from "fastify";
import { z } from "zod";
import { noRouteSchemas } from "./no-route-schemas.ts";

const Headers = z.record(z.string(), z.string());

/**
 * Sets the headers that keep browsers from harm. helmet would put them together for each answer;
 * they never differ, so it is asked once.
 */
export async function setSecurityHeaders(
  app: FastifyInstance,
  { publicBaseUrl }: { readonly publicBaseUrl: string },
): Promise<void> {
  const headers = await headersOfHelmet(publicBaseUrl);
  app.addHook("onRequest", (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}

async function headersOfHelmet(publicBaseUrl: string): Promise<z.output<typeof Headers>> {
  const asked = fastify({ schemaController: noRouteSchemas });
  await asked.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: publicBaseUrl.startsWith("https:"),
  });
  asked.get("/", async (_request, reply) => reply.raw.getHeaders());
  const answer = await asked.inject("/");
  await asked.close();
  return Headers.parse(answer.json());
}
