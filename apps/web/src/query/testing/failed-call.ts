import { createLiaisonClient } from "@liaison/client";
import type { ErrorReason } from "@liaison/contracts";

/** The error of a call that the server answered with this reason. */
export function refusedCall(reason: ErrorReason, requestId = "request-1"): Promise<unknown> {
  const data = { code: "", httpStatus: 400, path: "me.get", reason, errors: [], requestId };
  const error = { message: reason, code: -32600, data };
  return failedCall(async () => Response.json([{ error }], { status: 400 }));
}

/** The error of a call that never reached a server. */
export function unansweredCall(): Promise<unknown> {
  return failedCall(async () => {
    throw new TypeError("Failed to fetch");
  });
}

function failedCall(fetch: () => Promise<Response>): Promise<unknown> {
  const client = createLiaisonClient({ url: "http://liaison.test", retries: 0, fetch });
  return client.me.get.query({}).then(
    () => undefined,
    (error: unknown) => error,
  );
}
