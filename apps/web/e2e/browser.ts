import sparticuz from "@sparticuz/chromium";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, inject, onTestFinished } from "vitest";

const installedChannels = ["chrome", "chromium", "msedge"] as const;

/** Opens pages in a browser that all tests of a file share; each page has cookies of its own. */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  return async (options = {}) => {
    if (!browser) throw new Error("The browser has not been started");
    const context = await browser.newContext({
      baseURL: inject("baseUrl"),
      locale: "en-GB",
      timezoneId: "Europe/Stockholm",
      reducedMotion: "reduce",
      ...options,
    });
    onTestFinished(() => context.close());
    return context.newPage();
  };
}

/** An installed browser where there is one, or else the Chromium that comes as a package. */
async function launchBrowser(): Promise<Browser> {
  for (const channel of installedChannels) {
    const browser = await chromium.launch({ channel }).catch(() => null);
    if (browser) return browser;
  }
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    // Its own arguments would put all pages into one process, and turn the web's security off.
    args: ["--no-sandbox"],
  });
}
