import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { createTestApplication } from "../testing/test-application.ts";

describe("/healthz", () => {
  it("says that the process lives, even without its database", async () => {
    const app = await createTestApplication();
    await app.store.db.destroy();
    const answer = await app.get("/healthz");
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ status: "ok" });
  });
});

describe("/readyz", () => {
  it("says that the database answers and is up to date", async () => {
    const app = await createTestApplication();
    const answer = await app.get("/readyz");
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ status: "ready" });
  });

  it("fails when the database is closed, and the log says why", async () => {
    const app = await createTestApplication();
    await app.store.db.destroy();
    const answer = await app.get("/readyz");
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toEqual({ status: "unavailable" });
    expect(app.logLines.join()).toContain("The database does not answer");
  });

  it("fails when a migration of this build is missing", async () => {
    const app = await createTestApplication();
    const rename = async (from: string, to: string) => {
      await sql`update kysely_migration set name = ${to} where name = ${from}`.execute(
        app.store.db,
      );
    };
    await rename("0001-users", "0001-others");
    onTestFinished(() => rename("0001-others", "0001-users"));
    expect((await app.get("/readyz")).statusCode).toBe(503);
  });
});
