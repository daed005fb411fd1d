import { hash } from "node:crypto";

/** What is stored of a token. */
export function tokenHash(token: string): string {
  return hash("sha256", token);
}
