import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
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

  it.each(["/assets/../auth-secret", "/..%2fauth-secret", "/assets/..%5c..%5cauth-secret"])(
    "does not reach out of its folder by %s",
    async (url) => {
      const app = await createTestApplication({}, { webApp: true });
      expect((await app.get(url)).statusCode).toBeGreaterThanOrEqual(400);
    },
  );

  it("may be missing: then there is the API", async () => {
    const app = await createTestApplication();
    expectProblem(await app.request({ url: "/", headers: browser }), "not_found");
    expect((await app.get("/healthz")).statusCode).toBe(200);
  });
});
