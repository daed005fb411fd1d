import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, inject, onTestFinished } from "vitest";

/** Opens pages in the browser that all tests share; each page has cookies of its own. */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.connect(inject("browserEndpoint"));
  });
  afterAll(() => browser?.close());

  return async (options = {}) => {
    if (!browser) throw new Error("The browser has not been connected");
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
