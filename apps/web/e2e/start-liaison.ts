import type { TestProject } from "vitest/node";
import { launchBrowser } from "./launch-browser.ts";
import { startLiaisonServer } from "./liaison-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the server is of all tests that leave it as it is. */
    readonly baseUrl: string;
    /** A database with the demo, as long as nobody has used it. */
    readonly demoDatabase: string;
    /** Where the browser listens. */
    readonly browserEndpoint: string;
  }
}

/** Starts what all files share: it takes longer than many a test. */
export default async function startLiaison(project: TestProject): Promise<() => Promise<void>> {
  const [server, browser] = await Promise.all([startLiaisonServer(), launchBrowser()]);
  project.provide("baseUrl", server.baseUrl);
  project.provide("demoDatabase", server.copyDatabase());
  project.provide("browserEndpoint", browser.wsEndpoint());
  return async () => {
    await Promise.all([server.stop(), browser.close()]);
  };
}
