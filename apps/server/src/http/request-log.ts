import { type FastifyReply, type FastifyRequest, LogController } from "fastify";
import { withoutSecrets } from "./logger.ts";

/** One line a request, when it has been answered. It has the request's id, as every other line. */
export class RequestLog extends LogController {
  constructor() {
    super({ requestIdLogLabel: "requestId" });
  }

  override incomingRequest(): void {}

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const line = {
      method: request.method,
      url: withoutSecrets(request.url),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    if (error) request.log.error({ ...line, err: error }, "An answer broke off");
    else request.log.info(line, "Answered");
  }
}
