import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The secret of a development server: made once, and kept so that sessions outlive a restart. */
export function readOrMakeAuthSecret(folder: string): string {
  const file = join(folder, "auth-secret");
  return readIfThere(file) ?? keepAuthSecret(folder, file);
}

/** A secret that is kept nowhere, for sessions that end with the process. */
export function makeAuthSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** It appears whole or not at all: of several processes starting at once, all read the first one's. */
function keepAuthSecret(folder: string, file: string): string {
  mkdirSync(folder, { recursive: true });
  const draft = `${file}-${process.pid}-${randomBytes(4).toString("hex")}`;
  writeFileSync(draft, makeAuthSecret(), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, "utf8");
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
    return null;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
