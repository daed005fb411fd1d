import { idempotencyKeyHeader, LiaisonError } from "@liaison/contracts";
import type { FastifyRequest } from "fastify";

export function refuseLargeBatch(request: FastifyRequest, maxBatchSize: number): void {
  if (countCalls(request) > maxBatchSize) {
    throw new LiaisonError("malformed_request", `A batch holds at most ${maxBatchSize} calls`);
  }
}

/** A key names one mutation: the calls of a batch would each take the others' answer for theirs. */
export function refuseNamedBatch(request: FastifyRequest): void {
  const isNamed = request.headers[idempotencyKeyHeader.toLowerCase()] !== undefined;
  if (isNamed && request.method === "POST" && countCalls(request) > 1) {
    throw new LiaisonError(
      "malformed_request",
      `The ${idempotencyKeyHeader} names one call: send each call of the batch alone`,
    );
  }
}

/** The path of a batch is the names of its calls. */
function countCalls({ url }: FastifyRequest): number {
  const [path = ""] = url.split("?", 1);
  if (!/[,%]/.test(path)) return 1;
  return decode(path).split(",").length;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new LiaisonError("malformed_request", "The path is not encoded as it should be");
  }
}
