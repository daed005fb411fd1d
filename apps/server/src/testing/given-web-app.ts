import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A folder as the build of the web app leaves it. */
export function givenWebApp(folder: string): void {
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Liaison</title>");
  writeFileSync(join(folder, "assets/app-1a2b3c.js"), "console.log()");
}
