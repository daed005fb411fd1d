import type { FastifyReply } from "fastify";
import { z } from "zod";

const Pieces = z.custom<AsyncIterable<string>>(
  (value) => typeof value === "object" && value !== null && Symbol.asyncIterator in value,
);

/**
 * Sends an answer that is a file, piece by piece, as fast as it is read. What fails before the first
 * piece can still be told as a problem; what fails later breaks the connection off, so that half a
 * file is not taken for a whole one.
 */
export async function sendFile(
  answer: unknown,
  { mediaType, name }: { readonly mediaType: string; readonly name: string },
  reply: FastifyReply,
): Promise<FastifyReply> {
  const pieces = Pieces.parse(answer)[Symbol.asyncIterator]();
  const first = reply.request.method === "HEAD" ? null : await pieces.next();
  return reply
    .headers({
      "cache-control": "no-store",
      "content-disposition": `attachment; filename="${name}"`,
    })
    .type(`${mediaType}; charset=utf-8`)
    .send(ReadableStream.from(first ? startingWith(first, pieces) : []));
}

async function* startingWith(
  first: IteratorResult<string, unknown>,
  pieces: AsyncIterator<string, unknown>,
): AsyncGenerator<string, void, undefined> {
  try {
    for (let piece = first; !piece.done; piece = await pieces.next()) yield piece.value;
  } finally {
    await pieces.return?.();
  }
}
