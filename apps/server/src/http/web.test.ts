import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { secretBesideWebApp } from "../testing/given-web-app.ts";
import { sendBytes } from "../testing/raw-http.ts";
import { createTestApplication } from "../testing/test-application.ts";

const browser = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

describe("the web app", () => {
  it.each(["/", "/partners", "/partners?search=m%C3%BCller", "/invitation", "/versions"])(
    "is what a browser gets at %s",
    async (url) => {
      const app = await createTestApplication({}, { webApp: true });
      const answer = await app.request({ url, headers: browser });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(answer.headers["cache-control"]).toBe("no-cache");
      expect(answer.body).toContain("<title>Liaison</title>");
    },
  );

  it("has files that a browser may keep, since their names change with them", async () => {
    const app = await createTestApplication({}, { webApp: true });
    const answer = await app.get("/assets/app-1a2b3c.js");
    expect(answer.body).toBe("console.log()");
    expect(answer.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });

  it.each(["/v1/nothing", "/trpc", "/trpc/nothing/else", "/api/nothing", "/docs/nothing", "/v1?a"])(
    "is not at %s",
    async (url) => {
      const app = await createTestApplication({}, { webApp: true });
      const answer = await app.request({ url, headers: browser });
      expect(answer.statusCode).toBe(404);
      expect(answer.body).not.toContain("<title>");
    },
  );

  it("is not what a program gets, nor who sends something", async () => {
    const app = await createTestApplication({}, { webApp: true });
    expectProblem(await app.get("/partners"), "not_found");
    const post = { method: "POST", url: "/partners", headers: browser } as const;
    expectProblem(await app.request(post), "not_found");
  });

  it.each([
    "/../auth-secret",
    "/%2e%2e/auth-secret",
    "/..%2fauth-secret",
    "/%2e%2e%2fauth-secret",
    "/..%5cauth-secret",
    "/assets/../../auth-secret",
    "/assets/..%2f..%2fauth-secret",
    "/assets/%252e%252e/%252e%252e/auth-secret",
    "//../auth-secret",
    "http://localhost/../auth-secret",
    "/auth-secret",
  ])("does not reach out of its folder by %s", async (target) => {
    const app = await createTestApplication({}, { webApp: true });
    const { port } = new URL(await app.http.listen({ port: 0, host: "127.0.0.1" }));
    const getRaw = (at: string) =>
      sendBytes(Number(port), `GET ${at} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(await getRaw("/assets/app-1a2b3c.js")).toContain("console.log()");
    const answer = await getRaw(target);
    expect(answer).toMatch(/^HTTP\/1\.1 [45]\d\d /);
    expect(answer).not.toContain(secretBesideWebApp);
  });

  it("may be missing: then there is the API", async () => {
    const app = await createTestApplication();
    expectProblem(await app.request({ url: "/", headers: browser }), "not_found");
    expect((await app.get("/healthz")).statusCode).toBe(200);
  });
});
