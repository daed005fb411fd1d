import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";
import { ConfigError } from "./config-error.ts";

const production = {
  NODE_ENV: "production",
  PUBLIC_BASE_URL: "https://liaison.example",
  AUTH_SECRET: "a secret of at least thirty-two characters",
};

describe("without any variables", () => {
  it("a server is a developer's", () => {
    expect(readConfig({})).toEqual({
      environment: "development",
      database: { engine: "sqlite", path: resolve("data/liaison.db") },
      listenUrl: null,
      replicaUrl: null,
      host: "127.0.0.1",
      port: 4000,
      publicBaseUrl: null,
      authSecret: null,
      smtpUrl: null,
      mailFrom: "Liaison <no-reply@localhost>",
      corsOrigins: [],
      trustProxy: 0,
      rateLimitPerMinute: 6000,
      invitationsPerDay: 1000,
      workers: 1,
      logLevel: "info",
      seedsDemo: true,
      dataFolder: resolve("data"),
    });
  });

  it("also when they are set to nothing", () => {
    const empty = { PORT: "", DATABASE_URL: "", PUBLIC_BASE_URL: "", AUTH_SECRET: "" };
    expect(readConfig(empty)).toEqual(readConfig({}));
  });
});

describe("a variable is taken as it is meant", () => {
  it.each<[NodeJS.ProcessEnv, object]>([
    [{ PORT: "0080" }, { port: 80 }],
    [{ HOST: "::" }, { host: "::" }],
    [
      { DATABASE_URL: "sqlite:/var/lib/liaison/live.db" },
      {
        database: { engine: "sqlite", path: "/var/lib/liaison/live.db" },
        dataFolder: "/var/lib/liaison",
      },
    ],
    [
      { DATABASE_URL: "sqlite:other/my file.db" },
      { database: { engine: "sqlite", path: resolve("other/my file.db") } },
    ],
    [
      { DATABASE_URL: "sqlite::memory:" },
      { database: { engine: "sqlite", path: ":memory:" }, dataFolder: resolve("data") },
    ],
    [
      { DATABASE_URL: "postgres://liaison:secret@db.example:5433/live?sslmode=require" },
      {
        database: {
          engine: "postgres",
          url: "postgres://liaison:secret@db.example:5433/live?sslmode=require",
          poolSize: 10,
        },
        dataFolder: resolve("data"),
      },
    ],
    [
      { DATABASE_URL: "postgresql://db/live", DATABASE_POOL_SIZE: "40" },
      { database: { engine: "postgres", url: "postgresql://db/live", poolSize: 40 } },
    ],
    [{ DATABASE_URL: "postgres://db/live" }, { listenUrl: "postgres://db/live", replicaUrl: null }],
    [
      {
        DATABASE_URL: "postgres://pooler/live",
        DATABASE_LISTEN_URL: "postgres://db/live",
        DATABASE_REPLICA_URL: "postgres://replica/live",
      },
      { listenUrl: "postgres://db/live", replicaUrl: "postgres://replica/live" },
    ],
    [{ PUBLIC_BASE_URL: "https://liaison.example/" }, { publicBaseUrl: "https://liaison.example" }],
    [
      { PUBLIC_BASE_URL: "HTTPS://Liaison.example:443" },
      { publicBaseUrl: "https://liaison.example" },
    ],
    [
      { CORS_ORIGINS: "https://a.example, http://localhost:5173/ ," },
      { corsOrigins: ["https://a.example", "http://localhost:5173"] },
    ],
    [{ SMTP_URL: "smtps://user:pass@mail.example:465" }, {}],
    [{ TRUST_PROXY: "0" }, { trustProxy: 0 }],
    [{ TRUST_PROXY: "1" }, { trustProxy: 1 }],
    [{ TRUST_PROXY: "10.0.0.0/8, ::1" }, { trustProxy: ["10.0.0.0/8", "::1"] }],
    [{ LIAISON_DEMO: "0" }, { seedsDemo: false }],
    [{ NODE_ENV: "test" }, { environment: "test", seedsDemo: false }],
    [
      { ...production, LIAISON_DEMO: "1" },
      { environment: "production", seedsDemo: false },
    ],
    [{ INVITATIONS_PER_DAY: "50" }, { invitationsPerDay: 50 }],
    [{ WORKERS: "3" }, { workers: 3 }],
    [{ WORKERS: "auto" }, { workers: availableParallelism() }],
    [{ LOG_LEVEL: "silent" }, { logLevel: "silent" }],
  ])("%o", (variables, config) => {
    expect(readConfig(variables)).toMatchObject(config);
  });
});

describe("a variable that cannot be meant is named in one line", () => {
  it.each<[NodeJS.ProcessEnv, string]>([
    [{ NODE_ENV: "staging" }, 'NODE_ENV: Invalid option: expected one of "development"'],
    [{ PORT: "http" }, "PORT: Must be a port number"],
    [{ PORT: "-1" }, "PORT: Must be a port number"],
    [{ PORT: "65536" }, "PORT: Must be a port number"],
    [{ PORT: "4000.5" }, "PORT: Must be a port number"],
    [{ DATABASE_URL: "liaison.db" }, "DATABASE_URL: Must be sqlite:<path>"],
    [{ DATABASE_URL: "sqlite:" }, "DATABASE_URL: Must be sqlite:<path>"],
    [{ DATABASE_URL: "mysql://localhost/liaison" }, "DATABASE_URL: Must be sqlite:<path>"],
    [{ DATABASE_URL: "postgres://localhost" }, "DATABASE_URL: Must be sqlite:<path>"],
    [{ DATABASE_URL: "postgres://local host/liaison" }, "DATABASE_URL: Must be sqlite:<path>"],
    [{ DATABASE_REPLICA_URL: "sqlite:copy.db" }, "DATABASE_REPLICA_URL: Must be postgres://"],
    [{ DATABASE_LISTEN_URL: "postgres://db" }, "DATABASE_LISTEN_URL: Must be postgres://"],
    [
      { DATABASE_REPLICA_URL: "postgres://replica/live" },
      "DATABASE_REPLICA_URL: Needs DATABASE_URL to be postgres://",
    ],
    [
      { DATABASE_URL: "sqlite::memory:", DATABASE_LISTEN_URL: "postgres://db/live" },
      "DATABASE_LISTEN_URL: Needs DATABASE_URL to be postgres://",
    ],
    [{ DATABASE_POOL_SIZE: "0" }, "DATABASE_POOL_SIZE: Must be a positive whole number"],
    [{ PUBLIC_BASE_URL: "liaison.example" }, "PUBLIC_BASE_URL: Must be an http or https URL"],
    [{ PUBLIC_BASE_URL: "ftp://liaison.example" }, "PUBLIC_BASE_URL: Must be an http or https URL"],
    [
      { PUBLIC_BASE_URL: "https://acme.example/liaison" },
      "PUBLIC_BASE_URL: Must be an origin without a path, like https://liaison.example",
    ],
    [{ PUBLIC_BASE_URL: "https://acme.example?a=b" }, "PUBLIC_BASE_URL: Must be an origin"],
    [{ PUBLIC_BASE_URL: "https://ada:secret@acme.example" }, "PUBLIC_BASE_URL: Must be an origin"],
    [{ AUTH_SECRET: "short" }, "AUTH_SECRET: Must have at least 32 characters"],
    [{ SMTP_URL: "https://mail.example" }, "SMTP_URL: Must be an smtp:// URL"],
    [{ SMTP_URL: "mail.example:25" }, "SMTP_URL: Must be an smtp:// URL"],
    [{ CORS_ORIGINS: "*" }, "CORS_ORIGINS: Must be an http or https URL"],
    [{ CORS_ORIGINS: "https://a.example/app" }, "CORS_ORIGINS: Must be an origin without a path"],
    [{ TRUST_PROXY: "yes" }, "TRUST_PROXY: Must be a number of proxies, or their addresses"],
    [{ TRUST_PROXY: "100" }, "TRUST_PROXY: Must be a number of proxies"],
    [{ TRUST_PROXY: "10.0.0.0/33" }, "TRUST_PROXY: Must be a number of proxies"],
    [{ TRUST_PROXY: "::1," }, "TRUST_PROXY: Must be a number of proxies"],
    [{ LIAISON_DEMO: "true" }, "LIAISON_DEMO: Must be 0 or 1"],
    [{ RATE_LIMIT_PER_MINUTE: "0" }, "RATE_LIMIT_PER_MINUTE: Must be a positive whole number"],
    [{ RATE_LIMIT_PER_MINUTE: "1e3" }, "RATE_LIMIT_PER_MINUTE: Must be a positive whole number"],
    [{ WORKERS: "0" }, "WORKERS: Must be a positive whole number or auto"],
    [{ WORKERS: "two" }, "WORKERS: Must be a positive whole number or auto"],
    [{ WORKERS: "1000" }, "WORKERS: Must be 256 at most"],
    [{ WORKERS: "2", DATABASE_URL: "sqlite::memory:" }, "WORKERS: Must be 1 with a database in"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL: Invalid option"],
    [{ ...production, PUBLIC_BASE_URL: "" }, "PUBLIC_BASE_URL: Must be set in production"],
    [{ ...production, AUTH_SECRET: "" }, "AUTH_SECRET: Must be set in production"],
    [{ ...production, SMTP_URL: "smtp://mail.example" }, "MAIL_FROM: Must be set in production"],
    [{ PORT: "a", LIAISON_DEMO: "b" }, "PORT: Must be a port number; LIAISON_DEMO: Must be 0 or 1"],
  ])("%o", (variables, message) => {
    const error = errorOf(variables);
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain("\n");
  });

  it("and its value is not repeated, which may be a secret", () => {
    expect(errorOf({ AUTH_SECRET: "hush-hush" }).message).not.toContain("hush-hush");
    expect(errorOf({ SMTP_URL: "user:hush-hush@mail" }).message).not.toContain("hush-hush");
    const url = "postgres://liaison:hush-hush@db";
    expect(errorOf({ DATABASE_URL: url }).message).not.toContain("hush-hush");
    expect(errorOf({ DATABASE_REPLICA_URL: url }).message).not.toContain("hush-hush");
  });
});

it("the data folder is beside the database file", () => {
  const { dataFolder } = readConfig({ DATABASE_URL: "sqlite:/srv/a/b.db" });
  expect(dataFolder).toBe(join("/srv", "a"));
});

function errorOf(variables: NodeJS.ProcessEnv): ConfigError {
  try {
    readConfig(variables);
  } catch (error) {
    if (error instanceof ConfigError) return error;
  }
  throw new Error("Nothing was wrong with it");
}
