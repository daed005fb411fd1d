import { isIP } from "node:net";
import { availableParallelism } from "node:os";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { type DatabaseLocation, isFile, isInMemory } from "../db/database-location.ts";
import { ConfigError } from "./config-error.ts";
import { databaseUrlForms, isPostgresUrl, parseDatabaseUrl, postgresForm } from "./database-url.ts";

/** How a server runs, as its environment says. */
export interface Config {
  readonly environment: "development" | "test" | "production";
  readonly database: DatabaseLocation;
  /** Where to listen for what other processes have changed; null: it is looked for. */
  readonly listenUrl: string | null;
  /** A read replica of the database. */
  readonly replicaUrl: string | null;
  readonly host: string;
  readonly port: number;
  /** Without a slash at the end. Null: it follows from the port that is listened on. */
  readonly publicBaseUrl: string | null;
  /** Null: it is made, and kept in `dataFolder`. */
  readonly authSecret: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly corsOrigins: readonly string[];
  /** How many proxies pass a request on, one behind the other, or what their addresses are. */
  readonly trustProxy: number | readonly string[];
  readonly rateLimitPerMinute: number;
  /** How many invitations an organization may send within 24 hours. */
  readonly invitationsPerDay: number;
  /** How many server processes share the work. */
  readonly workers: number;
  readonly logLevel: z.output<typeof LogLevel>;
  readonly seedsDemo: boolean;
  /** Where the secret and the outbox are kept: beside the database file. */
  readonly dataFolder: string;
}

const LogLevel = z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]);

const Flag = z.enum(["0", "1"], { error: "Must be 0 or 1" }).transform((value) => value === "1");

/** Links and pages of Liaison start at the root of a host, so a path would be left out of some. */
const Origin = z
  .url({ protocol: /^https?$/, error: "Must be an http or https URL", abort: true })
  .refine((value) => new URL(value).href === `${new URL(value).origin}/`, {
    error: "Must be an origin without a path, like https://liaison.example",
  })
  .transform((value) => new URL(value).origin);

const proxyCount = /^\d{1,2}$/;

const Proxies = z
  .string()
  .refine((value) => proxyCount.test(value) || listed(value).every(isNetwork), {
    error: "Must be a number of proxies, or their addresses like 10.0.0.0/8, ::1",
  })
  .transform((value) => (proxyCount.test(value) ? Number(value) : listed(value)));

const PositiveNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, { error: "Must be a positive whole number" })
  .transform(Number);

/** More than any machine has use for. */
const maxWorkers = 256;

const Workers = z
  .string()
  .regex(/^(auto|[1-9]\d{0,8})$/, { error: "Must be a positive whole number or auto" })
  .transform((value) => (value === "auto" ? availableParallelism() : Number(value)))
  .pipe(z.int().max(maxWorkers, { error: `Must be ${maxWorkers} at most` }));

const PostgresUrl = z.string().refine(isPostgresUrl, { error: `Must be ${postgresForm}` });

const Environment = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  DATABASE_URL: z.string().default("sqlite:./data/liaison.db"),
  DATABASE_POOL_SIZE: PositiveNumber.default(10),
  DATABASE_LISTEN_URL: PostgresUrl.optional(),
  DATABASE_REPLICA_URL: PostgresUrl.optional(),
  PORT: z
    .string()
    .regex(/^\d+$/, { error: "Must be a port number" })
    .default("4000")
    .transform(Number)
    .pipe(z.int().max(65535, { error: "Must be a port number" })),
  HOST: z.string().default("127.0.0.1"),
  PUBLIC_BASE_URL: Origin.optional(),
  AUTH_SECRET: z.string().min(32, { error: "Must have at least 32 characters" }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "Must be an smtp:// URL" }).optional(),
  MAIL_FROM: z.string().default("Liaison <no-reply@localhost>"),
  CORS_ORIGINS: z
    .string()
    .default("")
    .transform((value) => value.split(",").flatMap((origin) => origin.trim() || []))
    .pipe(z.array(Origin)),
  TRUST_PROXY: Proxies.default(0),
  RATE_LIMIT_PER_MINUTE: PositiveNumber.default(6000),
  INVITATIONS_PER_DAY: PositiveNumber.default(1000),
  WORKERS: Workers.default(1),
  LOG_LEVEL: LogLevel.default("info"),
  LIAISON_DEMO: Flag.default(true),
});

/** Reads the configuration; rejects what is wrong with a `ConfigError` of one line. */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(withoutEmpty(variables));
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`).join("; "),
    );
  }
  const environment = parsed.data;
  const isProduction = environment.NODE_ENV === "production";
  if (isProduction) {
    for (const name of ["PUBLIC_BASE_URL", "AUTH_SECRET"] as const) {
      if (!environment[name]) throw new ConfigError(`${name}: Must be set in production`);
    }
    if (environment.SMTP_URL && !variables["MAIL_FROM"]) {
      throw new ConfigError("MAIL_FROM: Must be set in production, with SMTP_URL");
    }
  }
  const database = parseDatabaseUrl(environment.DATABASE_URL, environment.DATABASE_POOL_SIZE);
  if (!database) throw new ConfigError(`DATABASE_URL: Must be ${databaseUrlForms}`);
  if (environment.WORKERS > 1 && isInMemory(database)) {
    throw new ConfigError("WORKERS: Must be 1 with a database in memory, which has one process");
  }
  for (const name of ["DATABASE_LISTEN_URL", "DATABASE_REPLICA_URL"] as const) {
    if (environment[name] && database.engine === "sqlite") {
      throw new ConfigError(`${name}: Needs DATABASE_URL to be ${postgresForm}`);
    }
  }
  return {
    environment: environment.NODE_ENV,
    database,
    listenUrl: environment.DATABASE_LISTEN_URL ?? urlOf(database),
    replicaUrl: environment.DATABASE_REPLICA_URL ?? null,
    host: environment.HOST,
    port: environment.PORT,
    publicBaseUrl: environment.PUBLIC_BASE_URL ?? null,
    authSecret: environment.AUTH_SECRET ?? null,
    smtpUrl: environment.SMTP_URL ?? null,
    mailFrom: environment.MAIL_FROM,
    corsOrigins: environment.CORS_ORIGINS,
    trustProxy: environment.TRUST_PROXY,
    rateLimitPerMinute: environment.RATE_LIMIT_PER_MINUTE,
    invitationsPerDay: environment.INVITATIONS_PER_DAY,
    workers: environment.WORKERS,
    logLevel: environment.LOG_LEVEL,
    seedsDemo: environment.LIAISON_DEMO && environment.NODE_ENV === "development",
    dataFolder: isFile(database) ? dirname(database.path) : resolve("data"),
  };
}

/** A variable that is set to nothing counts as not set. */
function withoutEmpty(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
}

function listed(value: string): string[] {
  return value.split(",").map((item) => item.trim());
}

/** An address, or a range of them by the length of its prefix. */
function isNetwork(value: string): boolean {
  const [address = "", prefix, ...rest] = value.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128);
}

function urlOf(database: DatabaseLocation): string | null {
  return database.engine === "postgres" ? database.url : null;
}
