/** What each package, and each layer of the server, may import. See docs/adr and CONTRIBUTING.md. */
const tests = "\\.(test|test-d)\\.tsx?$|/testing/|/e2e/|vitest\\.config\\.ts$|vite\\.config\\.ts$";
const resources =
  "^apps/server/src/(api-tokens|connections|events|me|organizations|partners|received-invitations|supplier-invitations)/";

function forbid(name, comment, from, to) {
  return { name, comment, severity: "error", from, to };
}

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    forbid("no-circular", "A cycle has no beginning to read from.", {}, { circular: true }),
    forbid("no-unresolved", "An import must resolve.", {}, { couldNotResolve: true }),
    forbid(
      "contracts-dependencies",
      "The contract needs zod, tRPC and what generates the OpenAPI document; nothing internal.",
      { path: "^packages/contracts/src", pathNot: tests },
      {
        pathNot: ["^packages/contracts/", "node_modules/(zod|@trpc/server|zod-openapi)/"],
        dependencyTypesNot: ["core"],
      },
    ),
    forbid(
      "contracts-no-io",
      "The contract does no I/O; only the script that writes the golden copy does.",
      { path: "^packages/contracts/src", pathNot: [tests, "write-golden-copy\\.ts$"] },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "client-dependencies",
      "The client needs the contract, tRPC's client and an EventSource that sends headers.",
      { path: "^packages/client/src", pathNot: tests },
      {
        pathNot: [
          "^packages/(client|contracts)/",
          "node_modules/@trpc/(client|server)/",
          "node_modules/eventsource/",
        ],
      },
    ),
    forbid(
      "client-no-server-code",
      "What runs on a server must not get into the client's bundle, and neither must the schemas.",
      { path: "^packages/client/src", pathNot: tests },
      {
        path: ["^packages/contracts/", "node_modules/@trpc/server/"],
        pathNot: [
          "^packages/contracts/src/errors/error-reasons\\.ts$",
          "^packages/contracts/src/access/idempotency-key-header\\.ts$",
          "^packages/contracts/src/access/organization-headers\\.ts$",
          "node_modules/@trpc/server/dist/observable/",
        ],
        dependencyTypesNot: ["type-only"],
      },
    ),
    forbid(
      "server-internal-dependencies",
      "Of the workspace, the server needs the contract only.",
      { path: "^apps/server/" },
      { path: "^(apps|packages)/", pathNot: ["^apps/server/", "^packages/contracts/"] },
    ),
    forbid(
      "web-internal-dependencies",
      "Of the workspace, the web app needs the client and the contract only.",
      { path: "^apps/web/" },
      { path: "^(apps|packages)/", pathNot: ["^apps/web/", "^packages/(client|contracts)/"] },
    ),
    forbid(
      "web-contract-types-only",
      "The web app knows the contract by its types: no schema gets into its bundle.",
      { path: "^apps/web/src", pathNot: tests },
      { path: "^packages/contracts/", dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "web-no-import-between-features",
      "Features stand alone; routes compose them.",
      { path: "^apps/web/src/features/([^/]+)/" },
      { path: "^apps/web/src/features/", pathNot: "^apps/web/src/features/$1/" },
    ),
    forbid(
      "web-shared-knows-no-feature",
      "What features share knows none of them; only routes and the app's entry compose them.",
      {
        path: "^apps/web/src/[^/]+/",
        pathNot: ["^apps/web/src/features/", "^apps/web/src/routes/"],
      },
      { path: ["^apps/web/src/features/", "^apps/web/src/routes/"] },
    ),
    {
      ...forbid(
        "web-no-circular-folders",
        "Two folders that need each other are one.",
        { path: "^apps/web/src/" },
        { circular: true },
      ),
      scope: "folder",
    },
    forbid(
      "bench-stands-alone",
      "The bench measures from outside: it runs the product and imports nothing of it.",
      { path: "^bench/" },
      { path: "^(apps|packages)/" },
    ),
    forbid(
      "server-queries-in-repositories",
      "Only repositories and the database layer write queries.",
      {
        path: "^apps/server/src",
        pathNot: [tests, "^apps/server/src/db/", "\\.repository\\.ts$"],
      },
      { path: "node_modules/kysely/", dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "server-starts-light",
      "What only some requests need is loaded when the first of them comes.",
      { path: "^apps/server/src", pathNot: [tests, "^apps/server/src/(auth/better-auth|seed/)"] },
      {
        path: "^apps/server/src/(auth/better-auth|http/docs-page|mail/(file|smtp)-mailer|demo/seed-demo)\\.ts$",
        dynamic: false,
        dependencyTypesNot: ["type-only"],
      },
    ),
    forbid(
      "server-heavy-libraries",
      "These take longer to load than the rest of the server, so only what is loaded late uses them.",
      {
        path: "^apps/server/src",
        pathNot: [
          tests,
          "^apps/server/src/(auth/better-auth|http/docs-page|mail/(file|smtp)-mailer|demo/seed-demo)",
        ],
      },
      {
        path: "node_modules/(better-auth|@scalar/[^/]+|nodemailer|zod-openapi)/",
        dependencyTypesNot: ["type-only"],
      },
    ),
    forbid(
      "server-transports-use-services",
      "Data flows one way: http, service, verb, repository, database.",
      { path: "^apps/server/src/http/", pathNot: tests },
      { path: "\\.repository\\.ts$" },
    ),
    forbid(
      "server-resources-know-no-transport",
      "A verb knows neither HTTP nor how its caller was authenticated.",
      { path: resources, pathNot: tests },
      { path: ["^apps/server/src/http/", "^apps/server/src/auth/better-auth"] },
    ),
    forbid(
      "server-database-is-the-bottom",
      "The database layer knows the tables' types and nothing above them.",
      { path: "^apps/server/src/db/", pathNot: tests },
      {
        path: "^apps/server/src/",
        pathNot: ["^apps/server/src/db/", "\\.tables?\\.ts$"],
      },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^(apps|packages)/[^/]+/dist/", "\\.gen\\.ts$"] },
    tsPreCompilationDeps: "specify",
    moduleSystems: ["es6", "cjs", "tsd"],
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default", "node"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
    },
  },
};
