import { createOpenApiDocument } from "@liaison/contracts/openapi";
import { expect, it } from "vitest";
import { createTestApplication, publicBaseUrl } from "../testing/test-application.ts";

it("the document is the contract's, for all who ask for it at once", async () => {
  const app = await createTestApplication();
  const document = JSON.parse(JSON.stringify(createOpenApiDocument({ serverUrl: publicBaseUrl })));
  for (const answer of await Promise.all([1, 2].map(() => app.get("/v1/openapi.json")))) {
    expect(answer.headers["content-type"]).toMatch("application/json");
    expect(answer.json()).toEqual(document);
  }
});

it("the page is at /docs/ with its script, and /docs leads there", async () => {
  const app = await createTestApplication();
  const moved = await app.get("/docs");
  expect([moved.statusCode, moved.headers.location]).toEqual([301, "/docs/"]);
  const page = await app.get("/docs/");
  expect([page.statusCode, page.headers["content-type"]]).toEqual([
    200,
    "text/html; charset=utf-8",
  ]);
  expect(page.body).toContain("/v1/openapi.json");
  const [, script = ""] = /<script src="([^"]+)"/.exec(page.body) ?? [];
  const answer = await app.get(new URL(script, `${publicBaseUrl}/docs/`).pathname);
  expect(answer.statusCode, script).toBe(200);
  expect(answer.headers["content-type"]).toMatch("application/javascript");
});
