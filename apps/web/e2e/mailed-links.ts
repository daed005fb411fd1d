import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { vi } from "vitest";
import type { LiaisonServer } from "./liaison-server.ts";

/** The newest link below a path that was mailed to an address, once it is there. */
export function linkMailedTo(
  { outbox, baseUrl }: LiaisonServer,
  email: string,
  path: string,
): Promise<string> {
  return vi.waitFor(
    async () => {
      // A mail has another name for as long as it is being written.
      const names = (await readdir(outbox)).filter((name) => name.endsWith(".eml")).toSorted();
      const mails = await Promise.all(names.map((name) => readFile(join(outbox, name), "utf8")));
      const links = mails
        .filter((mail) => mail.includes(`\nTo: ${email}`))
        // The text comes before the HTML, which has the same link escaped.
        .flatMap((mail) => mail.match(/^https?:\S+/m) ?? [])
        .filter((link) => link.startsWith(`${baseUrl}${path}`));
      const newest = links.at(-1);
      if (!newest) throw new Error(`No link to ${path} has been mailed to ${email}`);
      return newest;
    },
    { timeout: 15_000, interval: 100 },
  );
}
