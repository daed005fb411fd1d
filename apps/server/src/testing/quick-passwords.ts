import { createHash } from "node:crypto";
import { verifyPassword } from "better-auth/crypto";
import type { PasswordHashing } from "../auth/password-hashing.ts";

/** Takes no time: tests guess many passwords. The demo's are kept as they are elsewhere. */
export const quickPasswords: PasswordHashing = {
  hash: async (password) => quickHash(password),
  verify: async ({ hash, password }) =>
    hash.startsWith("quick ") ? hash === quickHash(password) : verifyPassword({ hash, password }),
};

export function quickHash(password: string): string {
  return `quick ${createHash("sha256").update(password).digest("hex")}`;
}
