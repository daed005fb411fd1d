import { describe, expect, it } from "vitest";
import { limitRows, maxRowLength } from "./limit-rows.ts";
import { parseCsv } from "./parse-csv.ts";

const header = "company_name,partner_type,email\n";
const pieceLength = 16 * 1024;

/** A file that begins like this and goes on for ten million characters. */
function givenFile(start: string, pattern: string) {
  const piece = pattern.repeat(pieceLength / pattern.length);
  const taken = { characters: 0 };
  async function* text() {
    yield start;
    while (taken.characters < 10_000_000) {
      taken.characters += piece.length;
      yield piece;
    }
  }
  return { text: text(), taken };
}

async function parsed(text: AsyncIterable<string>): Promise<void> {
  for await (const { cells } of parseCsv(text)) expect(cells.length).toBeGreaterThan(0);
}

describe("a row that goes on and on", () => {
  it.each([
    ["of empty cells", header, ",", "line 2"],
    ["of empty cells in quotes", header, '"",', "line 2"],
    ["of cells with line ends", `${header}x\n`, '"\n",', "line 3"],
    ["of blanks", header, " ", "line 2"],
    ["within a quote", `${header}"`, "x", "line 2"],
    ["of line ends within a quote", `${header}\r\n"`, "\r\n", "line 3"],
    ["of quotes within a quote", `${header}"`, '""', "line 2"],
    ["of a header", "company_name,partner_type", ",", "line 1"],
    ["of a header without separators", "", "x", "line 1"],
  ])("%s is refused before much of it is read", async (_, start, pattern, path) => {
    const { text, taken } = givenFile(start, pattern);
    await expect(parsed(text)).rejects.toMatchObject({
      reason: "validation_failed",
      errors: [{ path, message: expect.stringContaining("more than 65536 characters") }],
    });
    expect(taken.characters).toBeLessThan(512 * 1024);
  });

  it("of many cells is refused even where it ends in time", async () => {
    const { text, taken } = givenFile(header, `x${",".repeat(1022)}\n`);
    await expect(parsed(text)).rejects.toMatchObject({
      errors: [{ path: "line 2", message: "A row has more than 256 cells" }],
    });
    expect(taken.characters).toBeLessThan(512 * 1024);
  });
});

describe("a row of the greatest length", () => {
  const longest = "x".repeat(maxRowLength);

  async function passed(...pieces: readonly string[]): Promise<string> {
    let text = "";
    for await (const piece of limitRows(ReadableStream.from(pieces))) text += piece;
    return text;
  }

  it.each(["\n", "\r", "\r\n"])("is followed by another one after %j", async (lineEnd) => {
    const file = [longest, lineEnd, longest, lineEnd];
    expect(await passed(...file)).toBe(file.join(""));
  });

  it("has no room for one character more, in whatever pieces it comes", async () => {
    const tooLong = { errors: [{ path: "line 2" }] };
    await expect(passed("a\r", "\n", longest, "x")).rejects.toMatchObject(tooLong);
    await expect(passed(`a\r\n${longest}x`)).rejects.toMatchObject(tooLong);
  });
});
