import { join } from "node:path";
import { requesterOrganizationHeader, targetOrganizationHeader } from "@liaison/contracts";
import type { InjectOptions, LightMyRequestResponse } from "fastify";
import { onTestFinished } from "vitest";
import { type Application, createApplication } from "../application.ts";
import { type Config, readConfig } from "../config/config.ts";
import { createLogger } from "../http/logger.ts";
import { type AdjustableClock, adjustableClock } from "./adjustable-clock.ts";
import { givenDatabase } from "./given-database.ts";
import { givenFolder } from "./given-folder.ts";
import { givenWebApp } from "./given-web-app.ts";
import { quickPasswords } from "./quick-passwords.ts";

export const publicBaseUrl = "https://liaison.example";

export interface TestApplication extends Application {
  readonly clock: AdjustableClock;
  readonly dataFolder: string;
  readonly logLines: string[];
  /** `GET path` below the application, as whoever holds the token. */
  readonly get: (path: string, as?: Partial<Requester>) => Promise<LightMyRequestResponse>;
  readonly request: (
    options: InjectOptions,
    as?: Partial<Requester>,
  ) => Promise<LightMyRequestResponse>;
}

/** Who asks, and for which organizations. */
export interface Requester {
  readonly token: string;
  readonly requester: string;
  readonly target: string;
}

/** A whole application on a migrated database with nothing in it, which ends with the test. */
export async function createTestApplication(
  overrides: Partial<Config> = {},
  { now = "2026-03-01T12:00:00.000Z", webApp = false, hasQuickPasswords = true } = {},
): Promise<TestApplication> {
  const logLines: string[] = [];
  const logger = createLogger("info", { write: (line) => logLines.push(line) });
  const clock = adjustableClock(now);
  const dataFolder = givenFolder();
  const config: Config = {
    ...readConfig({ NODE_ENV: "test" }),
    database: overrides.database ?? (await givenDatabase()),
    publicBaseUrl,
    dataFolder,
    authSecret: "a-secret-that-only-this-test-knows",
    ...overrides,
  };
  const webFolder = join(dataFolder, "web");
  if (webApp) givenWebApp(webFolder);
  const application = await createApplication({
    config,
    logger,
    clock,
    webFolder,
    ...(hasQuickPasswords && { passwords: quickPasswords }),
  });
  onTestFinished(() => application.close());

  const request: TestApplication["request"] = (options, as = {}) =>
    application.http.inject({ ...options, headers: { ...headersOf(as), ...options.headers } });
  return {
    ...application,
    clock,
    dataFolder,
    logLines,
    request,
    get: (path, as) => request({ method: "GET", url: path }, as),
  };
}

function headersOf({ token, requester, target }: Partial<Requester>): Record<string, string> {
  return {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(requester !== undefined && { [requesterOrganizationHeader]: requester }),
    ...(target !== undefined && { [targetOrganizationHeader]: target }),
  };
}
