import { callTRPCProcedure, initTRPC } from "@trpc/server";
import { expect, it } from "vitest";
import { z } from "zod";
import { withPickedAnswers } from "./picked-answers.ts";

const t = initTRPC.create();

/** Answers a question with its input, in production's way. */
function answerTo(schema: z.ZodType, given: unknown): Promise<unknown> {
  const echo = t.procedure
    .meta({})
    .input(schema)
    .output(z.object({ input: z.unknown() }))
    .query(({ input }) => ({ input }));
  const router = withPickedAnswers(t.router({ echo }));
  return callTRPCProcedure({
    router,
    path: "echo",
    type: "query",
    getRawInput: async () => given,
    ctx: {},
    signal: undefined,
    batchIndex: 0,
  });
}

it("an input is what its schema makes of it", async () => {
  const schema = z.object({ name: z.string().trim(), limit: z.int().default(10) });
  expect(await answerTo(schema, { name: " Ada " })).toEqual({ input: { name: "Ada", limit: 10 } });
});

it("an input that is refused is the caller's mistake", async () => {
  await expect(answerTo(z.object({ name: z.string() }), { name: 1 })).rejects.toMatchObject({
    code: "BAD_REQUEST",
    cause: { issues: [{ path: ["name"] }] },
  });
});

it("an input whose schema has to wait is waited for", async () => {
  const schema = z.string().refine(async (text) => text !== "taken");
  expect(await answerTo(schema, "free")).toEqual({ input: "free" });
  await expect(answerTo(schema, "taken")).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
