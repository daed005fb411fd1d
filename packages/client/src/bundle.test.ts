import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { expect, test } from "vitest";

/** What a browser would load of the package, minified. */
async function bundle(): Promise<Rolldown.OutputChunk[]> {
  const chunks: Rolldown.OutputChunk[] = [];
  await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      rolldownOptions: {
        input: fileURLToPath(new URL("index.ts", import.meta.url)),
        preserveEntrySignatures: "strict",
      },
    },
    plugins: [
      {
        name: "collect-chunks",
        generateBundle: (_options, output) => {
          chunks.push(...Object.values(output).filter((part) => part.type === "chunk"));
        },
      },
    ],
  });
  return chunks;
}

/** What may be in it: ourselves, the files of the contract without zod, tRPC's core, EventSource. */
const expectedPaths = [
  "/packages/client/src/",
  "/packages/contracts/src/access/idempotency-key-header.ts",
  "/packages/contracts/src/access/organization-headers.ts",
  "/packages/contracts/src/errors/error-reasons.ts",
  "/node_modules/@trpc/client/dist/",
  "/node_modules/@trpc/server/dist/",
  "/node_modules/eventsource/dist/",
  "/node_modules/eventsource-parser/dist/",
];

test("a browser loads no server code, no zod, and little else", async () => {
  const chunks = await bundle();
  const modules = chunks.flatMap((chunk) => Object.keys(chunk.modules));
  const code = chunks.map((chunk) => chunk.code).join("");

  expect(modules.filter((id) => !expectedPaths.some((path) => id.includes(path)))).toEqual([]);
  expect(chunks.flatMap((chunk) => chunk.imports)).toEqual([]);
  expect(code).not.toMatch(/fastify|node:|zod|initTRPC/i);
  expect(code).toContain("Requester-Organization-ID");
  expect(gzipSync(code).length).toBeLessThan(18_000);
});
