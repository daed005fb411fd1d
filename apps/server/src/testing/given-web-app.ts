import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The content of `auth-secret`, which is beside the web app and nobody's to read. */
export const secretBesideWebApp = "a-secret-that-is-in-a-file-beside-the-web-app";

/** A folder as the build of the web app leaves it, beside a secret. */
export function givenWebApp(folder: string): void {
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Liaison</title>");
  writeFileSync(join(folder, "assets/app-1a2b3c.js"), "console.log()");
  writeFileSync(join(folder, "../auth-secret"), secretBesideWebApp);
}
