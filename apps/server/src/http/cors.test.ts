import { describe, expect, it } from "vitest";
import { givenUser } from "../testing/given.ts";
import { createTestApplication } from "../testing/test-application.ts";

const origin = "https://portal.example";
const askedHeaders =
  "authorization,content-type,target-organization-id,idempotency-key,last-event-id";

function preflight(method: string) {
  const asked = {
    "access-control-request-method": method,
    "access-control-request-headers": askedHeaders,
  };
  return { method: "OPTIONS", url: "/v1/api-tokens", headers: { origin, ...asked } } as const;
}

describe("another origin", () => {
  it("is let in nowhere by default", async () => {
    const app = await createTestApplication();
    const { token } = await givenUser(app);
    for (const url of ["/v1/me", "/trpc/me.get", "/api/auth/get-session", "/healthz"]) {
      const answer = await app.request({ url, headers: { origin } }, { token });
      expect(Object.keys(answer.headers).join(), url).not.toContain("access-control");
    }
    const answer = await app.request(preflight("GET"));
    expect(answer.statusCode).toBe(404);
    expect(Object.keys(answer.headers).join()).not.toContain("access-control");
  });

  it("may call with the user's cookies where the configuration names it", async () => {
    const app = await createTestApplication({ corsOrigins: [origin] });
    for (const url of ["/v1/me", "/trpc/me.get"]) {
      const answer = await app.request({ url, headers: { origin } });
      expect(answer.headers, url).toMatchObject({
        "access-control-allow-origin": origin,
        "access-control-allow-credentials": "true",
        "access-control-expose-headers": "X-Request-Id, Retry-After",
      });
    }
  });

  it.each(["GET", "POST", "DELETE", "PATCH"])(
    "is told beforehand that it may %s",
    async (method) => {
      const app = await createTestApplication({ corsOrigins: [origin] });
      const answer = await app.request(preflight(method));
      expect(answer.statusCode).toBe(204);
      expect(answer.headers).toMatchObject({
        "access-control-allow-origin": origin,
        "access-control-allow-credentials": "true",
        "access-control-allow-headers": askedHeaders,
      });
      expect(answer.headers["access-control-allow-methods"]).toContain(method);
    },
  );

  it.each(["https://evil.example", `${origin}.evil.example`, "http://portal.example", "null"])(
    "is not let in as %s where another one is named",
    async (other) => {
      const app = await createTestApplication({ corsOrigins: [origin] });
      const answer = await app.request({ url: "/v1/me", headers: { origin: other } });
      expect(answer.headers).not.toHaveProperty("access-control-allow-origin");
    },
  );
});
