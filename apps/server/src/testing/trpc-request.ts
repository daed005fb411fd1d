import type { LightMyRequestResponse } from "fastify";
import type { Requester, TestApplication } from "./test-application.ts";

/** Calls a query over tRPC. */
export function trpcQuery(
  app: TestApplication,
  procedure: string,
  input: unknown,
  as?: Partial<Requester>,
): Promise<LightMyRequestResponse> {
  const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  return app.get(`/trpc/${procedure}${query}`, as);
}

/** Calls a mutation over tRPC. */
export function trpcMutation(
  app: TestApplication,
  procedure: string,
  input: unknown,
  as?: Partial<Requester>,
): Promise<LightMyRequestResponse> {
  const url = `/trpc/${procedure}`;
  const headers = { "content-type": "application/json" };
  return app.request({ method: "POST", url, headers, payload: JSON.stringify(input) }, as);
}
