import { TextDecoder } from "node:util";
import { refusedFile } from "./refused-file.ts";

/** Decodes UTF-8 piece by piece, without the mark that a file may begin with; refuses all else. */
export async function* decodeUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for await (const chunk of chunks) {
    const text = decode(decoder, chunk, line);
    line += lineBreaks(text);
    if (text !== "") yield text;
  }
  const rest = decode(decoder, null, line);
  if (rest !== "") yield rest;
}

function decode(decoder: TextDecoder, chunk: Uint8Array | null, line: number): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    const bad = line + lineBreaks(untilFirstError(chunk ?? new Uint8Array()));
    throw refusedFile(`line ${bad}`, "Is not in UTF-8; save the file as “CSV UTF-8”");
  }
}

function untilFirstError(chunk: Uint8Array): string {
  const [text = ""] = new TextDecoder().decode(chunk).split("\ufffd", 1);
  return text;
}

function lineBreaks(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
