import { z } from "zod";
import type { HttpRequest } from "../dialects/dialect.ts";

const Result = z.object({ result: z.object({ data: z.unknown() }) });

/** A call as tRPC's own client writes it. */
export function trpcQuery(path: string, input: unknown): HttpRequest {
  return { method: "GET", path: `/trpc/${path}?input=${encode(input)}` };
}

export function trpcMutation(path: string, input: unknown): HttpRequest {
  return { method: "POST", path: `/trpc/${path}`, body: JSON.stringify(input) };
}

/** Several queries in one request. */
export function trpcBatch(path: string, inputs: readonly unknown[]): HttpRequest {
  const paths = inputs.map(() => path).join(",");
  return { method: "GET", path: `/trpc/${paths}?batch=1&input=${encode({ ...inputs })}` };
}

export function trpcResult(body: unknown): unknown {
  return Result.parse(body).result.data;
}

export function trpcResults(body: unknown): unknown[] {
  return z
    .array(Result)
    .parse(body)
    .map(({ result }) => result.data);
}

function encode(input: unknown): string {
  return encodeURIComponent(JSON.stringify(input));
}
