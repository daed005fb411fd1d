import { describe, expect, test } from "vitest";
import { isAborted } from "./aborted-call.ts";
import { createLiaisonClient } from "./create-liaison-client.ts";
import { isLiaisonError } from "./liaison-client-error.ts";
import type { Fetch } from "./retrying-fetch.ts";
import { northwind, ownerToken, supplier, viewerToken } from "./testing/factories.ts";
import { liaisonServer, url } from "./testing/liaison-server.ts";

const { fetch } = liaisonServer();
const owner = createLiaisonClient({ url, token: ownerToken, organizationId: northwind, fetch });
const viewer = createLiaisonClient({ url, token: viewerToken, fetch });

/** What a call fails with. */
async function failure(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => expect.fail("the call did not fail"),
    (error: unknown) => error,
  );
}

describe("what a Liaison server says", () => {
  test("has a reason, a sentence and the request's id", async () => {
    const error = await failure(owner.partners.get.query({ id: supplier(1).id }));
    expect(isLiaisonError(error)).toBe(true);
    expect(error).toMatchObject({
      message: "There is no such partner",
      data: { reason: "not_found", errors: [], requestId: "a-request" },
    });
  });

  test("is told apart by its reason", async () => {
    const error = await failure(
      viewer.apiTokens.create.mutate({ name: "Import", permissions: ["partners.read"] }),
    );
    expect(isLiaisonError(error, "permission_denied")).toBe(true);
    expect(isLiaisonError(error, "not_found", "permission_denied")).toBe(true);
    expect(isLiaisonError(error, "not_found")).toBe(false);
  });

  test("names the fields that are wrong", async () => {
    const error = await failure(
      owner.partners.list.query({ partner_types: [], limit: 101, offset: 0 }),
    );
    if (!isLiaisonError(error, "validation_failed")) expect.fail("another reason was expected");
    expect(error.data.errors.map(({ path }) => path)).toEqual(["partner_types", "limit"]);
  });

  test("names the header that is missing", async () => {
    const error = await failure(
      viewer.partners.list.query({ partner_types: ["supplier"], limit: 1, offset: 0 }),
    );
    if (!isLiaisonError(error, "validation_failed")) expect.fail("another reason was expected");
    expect(error.data.errors).toEqual([
      { in: "header", path: "Requester-Organization-ID", message: "Required" },
    ]);
  });

  test("has what stands in the way", async () => {
    const server = liaisonServer({ partners: [supplier(1)] });
    const buyer = createLiaisonClient({
      url,
      token: ownerToken,
      organizationId: northwind,
      fetch: server.fetch,
    });
    const change = { id: supplier(1).id, version: 1, payment_terms: "Net 30" };
    const changed = await buyer.partners.update.mutate(change);
    const error = await failure(buyer.partners.update.mutate({ ...change, payment_terms: null }));
    if (!isLiaisonError(error, "version_conflict")) expect.fail("another reason was expected");
    expect(error.data.conflict).toEqual({ partner: changed });
  });

  test("is understood without a session too", async () => {
    const error = await failure(createLiaisonClient({ url, fetch }).me.get.query({}));
    expect(isLiaisonError(error, "unauthenticated")).toBe(true);
  });
});

describe("what others say is no Liaison error", () => {
  const answers: readonly [string, Fetch][] = [
    ["a network failure", async () => Promise.reject(new TypeError("fetch failed"))],
    ["a proxy's page", async () => new Response("<h1>Bad gateway</h1>", { status: 502 })],
    ["a proxy's JSON", async () => Response.json({ message: "no upstream" }, { status: 503 })],
    ["an empty answer", async () => new Response(null, { status: 200 })],
    [
      "another tRPC server",
      async () =>
        Response.json([{ error: { code: -32004, message: "No", data: { code: "NOT_FOUND" } } }]),
    ],
    [
      "a reason of a later contract",
      async () =>
        Response.json([{ error: { code: -32004, message: "No", data: { reason: "full_moon" } } }]),
    ],
  ];

  test.each(answers)("%s", async (_name, answer) => {
    const client = createLiaisonClient({ url, fetch: answer, retries: 0 });
    const calls = [
      client.me.get.query({}),
      client.partners.archive.mutate({ id: supplier(1).id }),
      client.partners.export.query({ partner_types: ["supplier"] }),
    ];
    for (const error of await Promise.all(calls.map(failure))) {
      expect(error).toBeInstanceOf(Error);
      expect(isLiaisonError(error)).toBe(false);
      expect(isAborted(error)).toBe(false);
    }
  });

  test.each([undefined, null, "not_found", { data: { reason: "not_found" } }, new Error("no")])(
    "%o",
    (value) => {
      expect(isLiaisonError(value)).toBe(false);
      expect(isAborted(value)).toBe(false);
    },
  );

  test("an aborted call", async () => {
    const error = await failure(owner.me.get.query({}, { signal: AbortSignal.abort() }));
    expect(isLiaisonError(error)).toBe(false);
    expect(isAborted(error)).toBe(true);
  });
});
