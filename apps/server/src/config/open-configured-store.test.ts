import { sql } from "kysely";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { openStore } from "../db/open-store.ts";
import { givenBareDatabase, givenDatabase, testedEngine } from "../testing/given-database.ts";
import { givenFolder } from "../testing/given-folder.ts";
import { readConfig } from "./config.ts";
import { ConfigError } from "./config-error.ts";
import { openConfiguredStore } from "./open-configured-store.ts";

async function refusalOf(url: string): Promise<string> {
  const opening = openConfiguredStore(readConfig({ DATABASE_URL: url }));
  const error: unknown = await opening.then(
    ({ db }) => db.destroy(),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ConfigError)) throw new Error("It was opened", { cause: error });
  expect(error.message).not.toContain("\n");
  return error.message;
}

it("a database that is there is opened", async () => {
  const database = await givenDatabase();
  const store = await openConfiguredStore({ ...readConfig({}), database });
  expect(store.engine.name).toBe(testedEngine);
  await store.db.destroy();
});

it("a folder is no database", async () => {
  const folder = givenFolder();
  expect(await refusalOf(`sqlite:${folder}`)).toContain(`DATABASE_URL: Cannot open ${folder}: `);
});

describe.runIf(testedEngine === "postgres")("a server of PostgreSQL is not used", () => {
  const given = new URL(inject("postgresUrl") ?? "postgres://nowhere/postgres");

  it.each<[string, Partial<URL>, string]>([
    ["that nobody listens for", { port: "1" }, "connect ECONNREFUSED 127.0.0.1:1"],
    ["with a wrong password", { password: "hush-hush" }, "password authentication failed"],
    ["without the database", { pathname: "/elsewhere" }, 'database "elsewhere" does not exist'],
    ["that cannot encrypt", { search: "?sslmode=verify-full" }, "does not support SSL connections"],
  ])("%s", async (_, change, reason) => {
    const url = Object.assign(new URL(given), change);
    const message = await refusalOf(url.href);
    expect(message).toMatch(/^DATABASE_URL: Cannot open postgres:\/\/127\.0\.0\.1:\d+\/\w+: /);
    expect(message).toContain(reason);
    expect(message).not.toContain(url.password);
  });

  it("in which nothing may be created", async () => {
    const database = await givenBareDatabase();
    const { db } = openStore(database);
    const role = `powerless_${crypto.randomUUID().slice(0, 8)}`;
    await sql`create role ${sql.ref(role)} login password 'hush-hush'`.execute(db);
    onTestFinished(async () => {
      await sql`drop role ${sql.ref(role)}`.execute(db);
      await db.destroy();
    });
    const theirs = { username: role, password: "hush-hush" };
    const message = await refusalOf(Object.assign(new URL(database.url), theirs).href);
    expect(message).toContain("permission denied for schema public");
  });
});
