/** The cells of a line that was written or copied from a table; quotes hold one together. */
export function splitCells(line: string): string[] {
  const separator = ["\t", ";", ","].find((one) => line.includes(one)) ?? ";";
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += character;
  }
  return [...cells, cell.trim()];
}
