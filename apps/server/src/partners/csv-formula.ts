// A spreadsheet runs a cell that starts like a formula. An apostrophe before it makes it text; what
// has apostrophes of its own gets one more, so that taking one off gives back what there was.

const startsLikeFormula = /^'*[=+\-@\t\r＝＋－＠]/;
const isEscaped = /^'+[=+\-@\t\r＝＋－＠]/;

/** A value as a CSV file may hold it, without harm to whoever opens it in a spreadsheet. */
export function escapeFormula(value: string): string {
  return startsLikeFormula.test(value) ? `'${value}` : value;
}

/** The value that {@link escapeFormula} was given; a value that was never escaped stays as it is. */
export function unescapeFormula(value: string): string {
  return isEscaped.test(value) ? value.slice(1) : value;
}
