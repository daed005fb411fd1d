import { refusedFile } from "./refused-file.ts";

/** No row that can be imported comes near it; a quote that is not closed goes on and on. */
export const maxRowLength = 64 * 1024;

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Passes a file's text on, and refuses it where a row becomes too long. The parser holds a row until
 * it ends and counts only what its cells hold: millions of empty ones would be nothing to it.
 */
export async function* limitRows(text: AsyncIterable<string>): AsyncGenerator<string> {
  const row = createRowCounter();
  for await (const piece of text) {
    for (let index = 0; index < piece.length; index += 1) {
      if (row.add(piece.charCodeAt(index)) > maxRowLength) throw tooLong(row.line());
    }
    yield piece;
  }
}

/** Knows, character by character, where the row began that it is in, and how long it has become. */
function createRowCounter() {
  let line = 1;
  let startLine = 1;
  let length = 0;
  let isQuoted = false;
  let previous = 0;
  return {
    line: () => startLine,
    /** Returns the row's length with this character. */
    add: (code: number): number => {
      length += 1;
      // A quote within quotes is doubled: after the two of them all is as it was.
      if (code === quote) isQuoted = !isQuoted;
      const endsLine = code === carriageReturn || code === lineFeed;
      if (endsLine && !(code === lineFeed && previous === carriageReturn)) line += 1;
      if (endsLine && !isQuoted) {
        length = 0;
        startLine = line;
      }
      previous = code;
      return length;
    },
  };
}

function tooLong(line: number) {
  return refusedFile(
    `line ${line}`,
    `A row has more than ${maxRowLength} characters; perhaps a quote is not closed`,
  );
}
