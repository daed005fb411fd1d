import { type FastifyReply, type FastifyRequest, LogController } from "fastify";
import { withoutSecrets, writesInfo } from "./logger.ts";

/**
 * One line a request: when it has been answered, or when its caller has left. It has the request's
 * id, as every other line.
 */
export class RequestLog extends LogController {
  readonly #told = new WeakSet<FastifyRequest>();

  constructor() {
    super({ requestIdLogLabel: "requestId" });
  }

  /** Called when a request has come in. */
  watch(request: FastifyRequest, reply: FastifyReply): void {
    reply.raw.on("close", () => {
      // Hooks that run after the answer may end only later, and its line comes after them.
      if (reply.raw.writableFinished || this.#told.has(request)) return;
      const status = reply.raw.headersSent ? reply.statusCode : null;
      request.log.info({ ...describe(request, reply), status }, "The caller left");
    });
  }

  override incomingRequest(): void {}

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    // Of an answer that has gone out nobody asks later.
    if (!reply.raw.writableFinished) this.#told.add(request);
    const line = () => ({ ...describe(request, reply), status: reply.statusCode });
    if (error) request.log.error({ ...line(), err: error }, "An answer broke off");
    else if (writesInfo(request.log)) request.log.info(line(), "Answered");
  }

  override streamError(
    error: Error & { code?: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    if (error.code === "ERR_STREAM_PREMATURE_CLOSE") return;
    this.requestCompleted(error, request, reply);
  }
}

function describe({ method, url }: FastifyRequest, { elapsedTime }: FastifyReply) {
  return { method, url: withoutSecrets(url), ms: Math.round(elapsedTime * 10) / 10 };
}
