import { pipeline, Readable } from "node:stream";
import { CsvError, type Info, parse } from "csv-parse";
import { type Delimiter, detectDelimiter } from "./detect-delimiter.ts";
import { limitRows, maxRowLength } from "./limit-rows.ts";
import { refusedFile } from "./refused-file.ts";

/** A row of a file: its cells, trimmed, and the line where it starts. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Many more than a partner has columns. */
const maxCells = 256;

/** The rows of a CSV file, its header first; those without any content are passed over. */
export async function* parseCsv(text: AsyncIterable<string>): AsyncGenerator<CsvRow> {
  const { header, all } = await peekAtHeader(text);
  const parser = startParser(all, detectDelimiter(header));
  const startLineOf = lineCounter();
  const records: AsyncIterable<{ record: string[]; info: Info }> = parser;
  try {
    for await (const { record, info } of records) {
      const line = startLineOf(record, info);
      if (record.length > maxCells) throw tooManyCells(line);
      const cells = record.map((cell) => cell.trim());
      if (cells.some((cell) => cell !== "")) yield { line, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? notCsv(error) : error;
  }
}

/** Failures of the text reach whoever reads from the parser. */
function startParser(text: AsyncIterable<string>, delimiter: Delimiter) {
  const parser = parse({
    delimiter,
    info: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  pipeline(Readable.from(limitRows(text)), parser, () => {});
  return parser;
}

/** The first line that is not empty, as far as it has to be read, and all the text with it. */
async function peekAtHeader(text: AsyncIterable<string>) {
  const pieces = text[Symbol.asyncIterator]();
  let start = "";
  let next = await pieces.next();
  while (!next.done) {
    start += next.value;
    if (/[\r\n]/.test(start.trimStart()) || start.length > maxRowLength) break;
    next = await pieces.next();
  }
  async function* all() {
    yield start;
    yield* { [Symbol.asyncIterator]: () => pieces };
  }
  const [header = ""] = start.trimStart().split(/[\r\n]/, 1);
  return { header, all: all() };
}

/** The parser says where a row ends, and takes a "\r\n" within a cell for two lines. */
function lineCounter() {
  let surplus = 0;
  return (record: readonly string[], { lines }: Info): number => {
    const text = record.join("");
    const start = lines - surplus - (text.match(/[\r\n]/g)?.length ?? 0);
    surplus += text.match(/\r\n/g)?.length ?? 0;
    return start;
  };
}

function tooManyCells(line: number) {
  return refusedFile(`line ${line}`, `A row has more than ${maxCells} cells`);
}

function notCsv({ code, ["lines"]: line }: CsvError) {
  const message =
    code === "CSV_QUOTE_NOT_CLOSED"
      ? "The file ends within quotes"
      : "Has a quote in the middle of a value; a value with quotes is quoted, and they are doubled";
  return refusedFile(`line ${line}`, message);
}
