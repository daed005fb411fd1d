import { defineProject } from "vitest/config";
import { databaseTests } from "./src/testing/database-tests.ts";

/** They have a database, and are of what stands before it: all of this is the same on either. */
const beforeTheDatabase = [
  "src/auth/{organization-headers,procedure-guards,roles,session-cookie}.test.ts",
  "src/http/answers/*.test.ts",
  "src/http/rest/*.test.ts",
  "src/http/{body-timeout,client-address,cors,departure,disconnect,docs,file-body}.test.ts",
  "src/http/{request-id,request-log,security-headers,trpc,trpc-conformance,trpc-files}.test.ts",
  "src/http/{unreadable-request,web}.test.ts",
  "src/mail/{messages/messages,smtp-mailer}.test.ts",
  "src/partners/{csv-formula,partner-refusals}.test.ts",
  "src/supplier-invitations/supplier-invitation-refusals.test.ts",
];

export default defineProject({
  test: {
    name: "server on PostgreSQL",
    include: databaseTests(),
    exclude: beforeTheDatabase,
    globalSetup: "src/testing/start-postgres.ts",
    isolate: false,
    maxWorkers: "100%",
    // Each statement is a message to another process, which has to get its turn.
    testTimeout: 60_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
