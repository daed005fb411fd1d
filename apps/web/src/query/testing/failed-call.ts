import { createLiaisonClient } from "@liaison/client";
import type { FieldError } from "@liaison/contracts";

interface Refusal {
  readonly requestId?: string;
  readonly errors?: readonly FieldError[];
}

/** The error of a call that the server answered with this reason, of this contract or a later one. */
export function refusedCall(
  reason: string,
  { requestId = "request-1", errors = [] }: Refusal = {},
): Promise<unknown> {
  const data = { code: "", httpStatus: 400, path: "me.get", reason, errors, requestId };
  const error = { message: reason, code: -32600, data };
  return failedCall(async () => Response.json([{ error }], { status: 400 }));
}

/** The error of a call that never reached a server. */
export function unansweredCall(): Promise<unknown> {
  return failedCall(async () => {
    throw new TypeError("Failed to fetch");
  });
}

/** The error of a call that something in front of the server answered. */
export function proxyAnswer(): Promise<unknown> {
  return failedCall(async () => new Response("<h1>Bad gateway</h1>", { status: 502 }));
}

function failedCall(fetch: () => Promise<Response>): Promise<unknown> {
  const client = createLiaisonClient({ url: "http://liaison.test", retries: 0, fetch });
  return client.me.get.query({}).then(
    () => undefined,
    (error: unknown) => error,
  );
}
