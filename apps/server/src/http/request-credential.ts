import type { FastifyInstance, FastifyRequest } from "fastify";
import { type CarriedToken, carriedToken } from "../auth/token-hash.ts";
import { readSessionCookie } from "./session-cookie.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Undefined until somebody asks for it. */
    token: CarriedToken | null | undefined;
  }
}

const safeMethods: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/** Has the requests below a plugin keep their token: who limits and who serves them both ask. */
export function keepTokens(app: FastifyInstance): void {
  app.decorateRequest("token", undefined);
}

/** The token that a request carries: its bearer token, or else its session cookie's. */
export function tokenOf(
  request: FastifyRequest,
  ownOrigins: ReadonlySet<string>,
): CarriedToken | null {
  if (request.token === undefined) {
    const text = readToken(request, ownOrigins);
    request.token = text === null ? null : carriedToken(text);
  }
  return request.token;
}

function readToken(request: FastifyRequest, ownOrigins: ReadonlySet<string>): string | null {
  const { authorization, cookie } = request.headers;
  if (authorization !== undefined) return bearerToken(authorization);
  if (cookie === undefined || !mayUseCookie(request, ownOrigins)) return null;
  const value = readSessionCookie(cookie);
  return value ? withoutSignature(safeDecode(value)) : null;
}

function bearerToken(authorization: string): string | null {
  const [, token] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  return token === undefined ? null : withoutSignature(token);
}

/** Behind the dot is a signature. The token is a secret looked up whole: it needs none. */
function withoutSignature(token: string): string | null {
  const end = token.indexOf(".");
  return (end < 0 ? token : token.slice(0, end)) || null;
}

/** A browser sends cookies along with what other sites make it send: those may not change anything. */
function mayUseCookie(
  { method, headers: { origin } }: FastifyRequest,
  ownOrigins: ReadonlySet<string>,
): boolean {
  return safeMethods.has(method) || origin === undefined || ownOrigins.has(origin);
}

function safeDecode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
