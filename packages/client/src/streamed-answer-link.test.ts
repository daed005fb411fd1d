import { setImmediate } from "node:timers/promises";
import { LiaisonError } from "@liaison/contracts";
import { TRPCClientError } from "@trpc/client";
import { expect, test } from "vitest";
import { isAborted } from "./aborted-call.ts";
import { createLiaisonClient } from "./create-liaison-client.ts";
import { isLiaisonError } from "./liaison-client-error.ts";
import { northwind, ownerToken } from "./testing/factories.ts";
import { listeningServer } from "./testing/listening-server.ts";

const suppliers = { partner_types: ["supplier" as const] };

/** A server whose exports are made of this. */
async function setUp(exported?: () => AsyncIterable<string>) {
  const server = await listeningServer(exported && { exported });
  const { url } = server;
  const client = createLiaisonClient({ url, token: ownerToken, organizationId: northwind });
  return { client, server };
}

/** An export that goes on until its caller has left. */
function endlessExport() {
  const left = Promise.withResolvers<void>();
  async function* exported() {
    try {
      for (;;) {
        yield "Supplier,supplier,sales@supplier.example\n";
        await setImmediate();
      }
    } finally {
      left.resolve();
    }
  }
  return { exported, left: left.promise };
}

async function* brokenExport(error: Error) {
  yield "company_name\n";
  throw error;
}

test("an export is read piece by piece", async () => {
  const { client } = await setUp();
  const pieces = await Array.fromAsync(await client.partners.export.query(suppliers));
  expect(pieces).toEqual([
    "company_name,partner_type,email\n",
    "Supplier 1,supplier,sales@supplier-1.example\n",
    "Supplier 2,supplier,sales@supplier-2.example\n",
  ]);
});

test("leaving the loop ends the export", async () => {
  const { exported, left } = endlessExport();
  const { client } = await setUp(exported);
  for await (const piece of await client.partners.export.query(suppliers)) {
    expect(piece).toContain("Supplier");
    break;
  }
  await left;
});

test("an abort ends the export, and the loop", async () => {
  const { exported, left } = endlessExport();
  const { client } = await setUp(exported);
  const controller = new AbortController();
  const { signal } = controller;
  const read = async () => {
    for await (const _piece of await client.partners.export.query(suppliers, { signal })) {
      controller.abort();
    }
  };
  await expect(read()).rejects.toSatisfy(isAborted);
  await left;
});

test("a refused export fails as other calls do", async () => {
  const { url } = await listeningServer();
  const client = createLiaisonClient({ url, organizationId: northwind });
  const call = client.partners.export.query(suppliers);
  await expect(call).rejects.toSatisfy((error) => isLiaisonError(error, "unauthenticated"));
});

test("what a server says after the first pieces has its reason", async () => {
  const { client } = await setUp(() => brokenExport(new LiaisonError("unavailable")));
  const pieces = await client.partners.export.query(suppliers);
  await expect(Array.fromAsync(pieces)).rejects.toSatisfy((error) =>
    isLiaisonError(error, "unavailable"),
  );
});

test("a lost connection is an error, and no end", async () => {
  const { exported } = endlessExport();
  const { client, server } = await setUp(exported);
  const read = async () => {
    for await (const _piece of await client.partners.export.query(suppliers)) {
      server.dropConnections();
    }
  };
  const error: unknown = await read().catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(TRPCClientError);
  expect(isLiaisonError(error)).toBe(false);
  expect(isAborted(error)).toBe(false);
});
