import { expect, it } from "vitest";
import { createTestApplication } from "../testing/test-application.ts";

it.each(["/", "/v1/me", "/v1/nothing", "/trpc/me.get", "/api/auth/get-session", "/healthz"])(
  "%s tells the browser what not to do with it",
  async (url) => {
    const app = await createTestApplication({}, { webApp: true });
    const { headers } = await app.get(url);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "strict-transport-security": expect.stringContaining("max-age="),
      "cross-origin-opener-policy": "same-origin",
    });
    const policy = String(headers["content-security-policy"]).split(";");
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "script-src 'self'",
        "object-src 'none'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(headers).not.toHaveProperty("x-powered-by");
  },
);

it("no browser is told to come back encrypted to a server that is not", async () => {
  const app = await createTestApplication({ publicBaseUrl: "http://localhost:4000" });
  const { headers } = await app.get("/healthz");
  expect(headers).not.toHaveProperty("strict-transport-security");
  expect(headers["content-security-policy"]).not.toContain("upgrade-insecure-requests");
});

it("the API's page may run its own script, and still nobody else's", async () => {
  const app = await createTestApplication();
  const { headers, body } = await app.get("/docs/");
  expect(body).toContain("Liaison API");
  const policy = String(headers["content-security-policy"]);
  expect(policy).toContain("script-src 'self' 'unsafe-inline'");
  expect(policy).not.toMatch(/https?:|\*/);
});
