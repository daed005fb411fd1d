import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { sendNotFound } from "./problems.ts";

const page = "index.html";

/** Serves the web app's files; every other address a browser opens is one of its pages. */
export async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, page))) {
    app.log.warn({ folder }, "The web app has not been built: only the API is served");
    app.setNotFoundHandler(sendNotFound);
    return;
  }
  await app.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Files below assets have a hash of their content in their name.
      const isHashed = path.includes(`${folder}/assets/`);
      reply.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  app.setNotFoundHandler((request, reply) =>
    isPageView(request) ? reply.sendFile(page) : sendNotFound(request, reply),
  );
}

function isPageView({ method, url, headers }: FastifyRequest): boolean {
  if (method !== "GET" || /^\/(api|trpc|v1|docs)(\/|\?|$)/.test(url)) return false;
  return headers.accept?.includes("text/html") ?? false;
}
