import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Auth } from "../auth/better-auth.ts";
import { sendProblem } from "./problems.ts";
import { addressKey, consume } from "./rate-limit.ts";

export const authPrefix = "/api/auth";

const failedSignInsPerMinute = { perAccount: 10, perAddress: 50 };
const mailsPerMinute = 20;

/** Requests that make the server send mail to an address that anybody can type in. */
const mailingPaths: ReadonlySet<string> = new Set([
  `${authPrefix}/sign-up/email`,
  `${authPrefix}/request-password-reset`,
  `${authPrefix}/send-verification-email`,
]);

/** Serves the authentication library, and slows down who guesses passwords or spreads mail. */
export async function serveAuth(
  app: FastifyInstance,
  { auth, publicBaseUrl }: { readonly auth: Auth; readonly publicBaseUrl: string },
): Promise<void> {
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  const answer = (request: FastifyRequest) => auth.handler(fetchRequest(request, publicBaseUrl));

  app.addHook("onRequest", async (_request, reply) => {
    reply.header("cache-control", "no-store");
  });
  limitMails(app);
  const guard = signInGuard();
  app.post(`${authPrefix}/sign-in/email`, async (request, reply) => {
    await guard.countAttempt(request, reply);
    const response = await answer(request);
    if (response.status !== 401) await guard.takeBack(request);
    return response;
  });
  app.route({
    method: ["GET", "POST"],
    url: `${authPrefix}/*`,
    handler: (request) => answer(request),
  });
}

/**
 * Only failures count: whoever knows the password may sign in as often as it takes. An attempt
 * counts as one until it is answered, so that guessing many at once gets no further.
 */
function signInGuard() {
  const { perAccount, perAddress } = failedSignInsPerMinute;
  const accounts = new RateLimiterMemory({ points: perAccount, duration: 60 });
  const addresses = new RateLimiterMemory({ points: perAddress, duration: 60 });
  return {
    countAttempt: async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      await consume(addresses, addressKey(request), reply);
      await consume(accounts, accountKey(request), reply);
    },
    takeBack: async (request: FastifyRequest): Promise<void> => {
      await addresses.reward(addressKey(request));
      await accounts.reward(accountKey(request));
    },
  };
}

function accountKey(request: FastifyRequest): string {
  const { body } = request;
  const hasEmail = typeof body === "object" && body !== null && "email" in body;
  return `${addressKey(request)} account ${hasEmail ? String(body.email).trim().toLowerCase() : ""}`;
}

function limitMails(app: FastifyInstance): void {
  const mails = new RateLimiterMemory({ points: mailsPerMinute, duration: 60 });
  app.addHook("onRequest", async (request, reply) => {
    const [path = ""] = request.url.split("?");
    if (mailingPaths.has(path)) await consume(mails, addressKey(request), reply);
  });
}

function fetchRequest(request: FastifyRequest, publicBaseUrl: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    // The body is written anew, so its old length would be wrong.
    if (value === undefined || name === "content-length") continue;
    for (const item of [value].flat()) headers.append(name, item);
  }
  headers.set("x-forwarded-for", request.ip);
  return new Request(new URL(request.url, publicBaseUrl), {
    method: request.method,
    headers,
    ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
  });
}
