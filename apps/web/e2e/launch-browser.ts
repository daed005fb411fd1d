import sparticuz from "@sparticuz/chromium";
import { type BrowserServer, chromium } from "playwright-core";

const installedChannels = ["chrome", "chromium", "msedge"] as const;

/** An installed browser where there is one, or else the Chromium that comes as a package. */
export async function launchBrowser(): Promise<BrowserServer> {
  for (const channel of installedChannels) {
    const browser = await chromium.launchServer({ channel }).catch(() => null);
    if (browser) return browser;
  }
  return chromium.launchServer({
    executablePath: await sparticuz.executablePath(),
    // Its own arguments would put all pages into one process, and turn the web's security off.
    args: ["--no-sandbox"],
  });
}
