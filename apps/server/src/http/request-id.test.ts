import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { createTestApplication } from "../testing/test-application.ts";

const uuidv7 = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

it.each([
  ["GET", "/healthz"],
  ["GET", "/readyz"],
  ["GET", "/metrics"],
  ["GET", "/docs/"],
  ["GET", "/v1/openapi.json"],
  ["GET", "/v1/me"],
  ["GET", "/v1/nothing"],
  ["GET", "/v1/%zz"],
  ["PUT", "/v1/partners"],
  ["OPTIONS", "/v1/partners"],
  ["GET", "/trpc/me.get"],
  ["GET", "/trpc/nothing"],
  ["GET", "/api/auth/get-session"],
  ["GET", "/api/auth/nothing"],
  ["GET", "/"],
  ["GET", "/assets/app-1a2b3c.js"],
  ["GET", "/assets/nothing.js"],
] as const)("%s %s is answered with the request's id", async (method, url) => {
  const app = await createTestApplication({}, { webApp: true });
  const answer = await app.request({ method, url });
  expect(answer.headers["x-request-id"]).toMatch(uuidv7);
});

it("is made here, whatever the caller sends", async () => {
  const app = await createTestApplication();
  const theirs = randomUUID();
  const headers = { "x-request-id": theirs, "request-id": theirs };
  const answer = await app.request({ url: "/healthz", headers });
  expect(answer.headers["x-request-id"]).not.toBe(theirs);
});
