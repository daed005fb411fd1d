import { createHash } from "node:crypto";
import { LiaisonError, maxImportBytes } from "@liaison/contracts";
import { TRPCError } from "@trpc/server";

/** A file on its way; when `ending` is aborted, it is not read any further. */
export interface IncomingFile {
  readonly file: ReadableStream<Uint8Array>;
  readonly ending: AbortSignal;
}

/** The bytes of a file as they come in, and what can be said of them once they have. */
export interface IncomingBytes {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** The SHA-256 of all bytes. To be asked for once, at the end. */
  readonly digest: () => string;
}

/** What is made of the bytes at a time: a chunk may be as large as the whole file. */
const pieceBytes = 64 * 1024;

/** Reads an upload piece by piece, up to the limit. */
export function readBytes(incoming: IncomingFile): IncomingBytes {
  const hash = createHash("sha256");
  let total = 0;
  async function* chunks() {
    for await (const chunk of whole(incoming)) {
      total += chunk.length;
      if (total > maxImportBytes) throw tooLarge();
      hash.update(chunk);
      for (let start = 0; start < chunk.length; start += pieceBytes) {
        yield chunk.subarray(start, start + pieceBytes);
      }
    }
  }
  return { chunks: chunks(), digest: () => hash.digest("hex") };
}

async function* whole({ file, ending }: IncomingFile): AsyncGenerator<Uint8Array> {
  try {
    yield* file.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(), { signal: ending });
  } catch (cause) {
    ending.throwIfAborted();
    if (cause instanceof TRPCError) throw cause;
    throw new LiaisonError("malformed_request", "The file broke off before its end", { cause });
  }
}

function tooLarge(): LiaisonError {
  const megabytes = maxImportBytes / 1024 / 1024;
  return new LiaisonError("payload_too_large", `A file has at most ${megabytes} MiB`);
}
