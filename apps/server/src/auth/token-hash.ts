import { hash, randomBytes } from "node:crypto";

const apiTokenPrefix = "liaison_";

/** A new API token: its prefix tells it from a session's token, and a leaked one from other text. */
export function newApiToken(): string {
  return apiTokenPrefix + randomBytes(32).toString("base64url");
}

/** A token that a request carries. */
export interface CarriedToken {
  readonly text: string;
  readonly hash: string;
}

export function carriedToken(text: string): CarriedToken {
  return { text, hash: tokenHash(text) };
}

/** Whether a bearer token is an API token, and not a session's. */
export function isApiToken({ text }: CarriedToken): boolean {
  return text.startsWith(apiTokenPrefix);
}

/** What is stored of a token. It has 256 random bits, so a fast hash is enough. */
export function tokenHash(token: string): string {
  return hash("sha256", token);
}
