/**
 * A text as the server takes it in a search: one trimmed line of well-formed Unicode. What is
 * copied from a spreadsheet brings tabs along, and those are control characters.
 */
export function lineOfText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, " ")
    .trim();
}
