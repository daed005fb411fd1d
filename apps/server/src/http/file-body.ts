import type { IncomingMessage } from "node:http";
import type { FastifyInstance, FastifyRequest } from "fastify";

/** How files are sent: over REST as what they are, over tRPC as bytes. */
export type FileMediaType = "text/csv" | "application/octet-stream";

/** Lets a scope take files, however large: they arrive as streams. */
export function acceptFiles(app: FastifyInstance, mediaType: FileMediaType): void {
  app.addContentTypeParser(mediaType, (_request, payload: IncomingMessage, done) =>
    done(null, fileStream(payload)),
  );
  // Many read an answer only once they have sent all: what nobody wants of it passes by unread.
  app.addHook("onResponse", async ({ raw }) => {
    raw.resume();
  });
}

/** Whether a request says that it carries a file. */
export function carriesFile({ headers }: FastifyRequest): boolean {
  return /^\s*(text\/csv|application\/octet-stream)\s*(;|$)/i.test(headers["content-type"] ?? "");
}

/**
 * What is sent, read as fast as it is asked for and no faster. It fails when the sender leaves.
 * Whoever reads it may stop anywhere: the connection stays open for the answer.
 */
function fileStream(payload: IncomingMessage): ReadableStream<Uint8Array> {
  return ReadableStream.from<Uint8Array>(payload.iterator({ destroyOnReturn: false }));
}
