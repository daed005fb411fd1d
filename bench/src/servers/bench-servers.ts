import { join } from "node:path";
import { productEnvironment, productMain } from "../datasets/run-product.ts";
import { bareHttp } from "../dialects/bare-http.ts";
import type { Dialect } from "../dialects/dialect.ts";
import { peerOrpc } from "../dialects/peer-orpc.ts";
import { peerRest } from "../dialects/peer-rest.ts";
import { peerTrpc } from "../dialects/peer-trpc.ts";
import { productRest } from "../dialects/product-rest.ts";
import { productTrpc } from "../dialects/product-trpc.ts";
import type { BenchServer } from "./bench-server.ts";

const lists = [
  "first-page",
  "deep-cursor",
  "invited-suppliers",
  "search-hits",
  "search-none",
] as const;
const reads = [...lists, "deep-offset", "get"] as const;

const product = {
  role: "product",
  database: "product",
  main: productMain,
  environment: (file: string, port: number) => productEnvironment(`sqlite:${file}`, port),
} as const;

const onPostgres = { database: "postgres", workloads: reads } as const;
const productOnPostgres = {
  role: "product",
  main: productMain,
  environment: productEnvironment,
  ...onPostgres,
} as const;

/** How many processes the product gets where it gets several. */
const workers = 2;

/** In the order in which they take turns. */
export const benchServers: readonly BenchServer[] = [
  { name: "liaison-trpc", title: "Liaison, tRPC", dialect: productTrpc, ...product },
  { name: "liaison-rest", title: "Liaison, REST", dialect: productRest, ...product },
  {
    name: "bare",
    title: "bare `node:http`",
    role: "bare",
    database: "bare",
    dialect: bareHttp,
    main: join(import.meta.dirname, "bare/main.ts"),
    environment: ownEnvironment,
  },
  peer("trpc", "tRPC standalone + Kysely", peerTrpc),
  peer("orpc", "oRPC + Kysely", peerOrpc),
  peer("ts-rest", "ts-rest on Fastify + Kysely", peerRest),
  peer("hono", "Hono + Drizzle", peerRest),
  {
    ...product,
    name: "liaison-workers",
    title: `Liaison, tRPC, ${workers} workers`,
    dialect: productTrpc,
    workloads: lists,
    processes: workers,
    environment: (file, port) => ({
      ...product.environment(file, port),
      WORKERS: String(workers),
    }),
  },
  {
    ...productOnPostgres,
    name: "liaison-trpc-postgres",
    title: "Liaison, tRPC, PostgreSQL",
    dialect: productTrpc,
  },
  {
    ...productOnPostgres,
    name: "liaison-rest-postgres",
    title: "Liaison, REST, PostgreSQL",
    dialect: productRest,
  },
  {
    ...onPostgres,
    name: "bare-postgres",
    title: "bare `node:http`, PostgreSQL",
    role: "bare",
    dialect: bareHttp,
    main: join(import.meta.dirname, "bare-postgres/main.ts"),
    environment: (url, port) => ({
      PATH: process.env["PATH"],
      NODE_ENV: "production",
      DATABASE_URL: url,
      PORT: String(port),
    }),
  },
];

function peer(name: string, title: string, dialect: Dialect): BenchServer {
  const main = join(import.meta.dirname, `peers/${name}.ts`);
  return {
    name,
    title,
    role: "peer",
    database: "peers",
    dialect,
    main,
    environment: ownEnvironment,
  };
}

function ownEnvironment(databaseFile: string, port: number): NodeJS.ProcessEnv {
  return {
    PATH: process.env["PATH"],
    NODE_ENV: "production",
    DATABASE_FILE: databaseFile,
    PORT: String(port),
  };
}
