import { LiaisonError } from "@liaison/contracts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Auth } from "../auth/better-auth.ts";
import { isServedAuthPath } from "../auth/better-auth-endpoints.ts";
import type { Store } from "../db/database.ts";
import { addressKey } from "./client-address.ts";
import type { Limits } from "./limits.ts";
import { sendNotFound, sendProblem } from "./problems.ts";
import { consume } from "./rate-limit.ts";
import { createSignInGuard } from "./sign-in-guard.ts";

export const authPrefix = "/api/auth";

const mailsPerMinute = 20;

/** Requests that make the server send mail to an address that anybody can type in. */
const mailingPaths: ReadonlySet<string> = new Set([
  "/sign-up/email",
  "/request-password-reset",
  "/send-verification-email",
]);

/** Serves the authentication library, and slows down who guesses passwords or spreads mail. */
export async function serveAuth(
  app: FastifyInstance,
  {
    store,
    auth,
    limits,
    publicBaseUrl,
  }: {
    readonly store: Pick<Store, "engine">;
    readonly auth: () => Promise<Auth>;
    readonly limits: Limits;
    readonly publicBaseUrl: string;
  },
): Promise<void> {
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  app.addHook("onRequest", async (_request, reply) => {
    reply.header("cache-control", "no-store");
  });
  const mails = limits.attempts("mails", mailsPerMinute);
  const guard = createSignInGuard(limits);

  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const url = resolveUrl(request, publicBaseUrl);
    const path = pathBelowPrefix(url);
    if (!isServedAuthPath(path)) return sendNotFound(request, reply);
    if (mailingPaths.has(path)) await consume(mails, addressKey(request));
    const serveOnce = async () => (await auth()).handler(fetchRequest(request, url));
    const serve = () =>
      serveOnce().catch((error: unknown) => {
        if (!store.engine.isOvertaken(error)) throw error;
        // Of two at once, both have looked before either wrote. Now it sees what the other has done.
        return serveOnce();
      });
    return path === "/sign-in/email" ? guard.attempt(request, serve) : serve();
  };
  app.route({
    method: ["GET", "POST"],
    url: `${authPrefix}/*`,
    config: { limitedByAddress: true },
    handler: answer,
  });
}

/** What a request is limited by and what is served are one: the URL as the library reads it. */
function resolveUrl(request: FastifyRequest, publicBaseUrl: string): URL {
  const written = URL.parse(request.url, publicBaseUrl);
  if (!written) throw new LiaisonError("malformed_request");
  const url = new URL(publicBaseUrl);
  url.pathname = written.pathname;
  url.search = written.search;
  return url;
}

function pathBelowPrefix({ pathname }: URL): string {
  return pathname.startsWith(`${authPrefix}/`) ? pathname.slice(authPrefix.length) : "";
}

function fetchRequest(request: FastifyRequest, url: URL): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || leftOut(request, name)) continue;
    for (const item of [value].flat()) headers.append(name, item);
  }
  headers.set("x-forwarded-for", request.ip);
  return new Request(url, {
    method: request.method,
    headers,
    ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
  });
}

/** The body is written anew, so its old length would be wrong. */
function leftOut({ headers }: FastifyRequest, name: string): boolean {
  if (name === "content-length") return true;
  // A browser says which site a request comes from. Without that, it is a program whose fetch only
  // imitates one, and whose sign-in must not be asked for the origin that a browser would send.
  return name.startsWith("sec-fetch-") && headers["sec-fetch-site"] === undefined;
}
