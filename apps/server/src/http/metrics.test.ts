import { describe, expect, it } from "vitest";
import { givenUser } from "../testing/given.ts";
import { createTestApplication } from "../testing/test-application.ts";

describe("/metrics", () => {
  it("counts requests by method, route and status", async () => {
    const app = await createTestApplication();
    const { token } = await givenUser(app);
    await app.get("/v1/me", { token });
    await app.get("/v1/me", { token });
    await app.get("/v1/me");
    await app.get("/v1/partners/1?secret=1");
    await app.get("/v1/partners/2");
    await app.get("/v1/nothing");
    await app.get("/v1/partners/export.csv");
    await app.request({ method: "POST", url: "/v1/partners/1/archive" });
    await app.get("/trpc/events.live");
    const answer = await app.get("/metrics");
    expect(answer.headers["content-type"]).toMatch("text/plain; version=0.0.4");
    const counts = answer.body.match(/(?<=^http_request_duration_seconds_count).*$/gm);
    expect(counts).toEqual([
      '{method="GET",route="/v1/me",status="200"} 2',
      '{method="GET",route="/v1/me",status="401"} 1',
      '{method="GET",route="/v1/partners/:id",status="401"} 2',
      '{method="GET",route="none",status="404"} 1',
      '{method="GET",route="/v1/partners/export.csv",status="401"} 1',
      '{method="POST",route="/v1/partners/:id/archive",status="401"} 1',
    ]);
  });

  it("says how the process fares", async () => {
    const app = await createTestApplication();
    const { body } = await app.get("/metrics");
    for (const name of ["process_resident_memory_bytes", "nodejs_eventloop_lag_seconds"]) {
      expect(body).toMatch(new RegExp(`^${name} `, "m"));
    }
  });
});
