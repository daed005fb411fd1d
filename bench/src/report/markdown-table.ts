export interface Column<Row> {
  readonly title: string;
  readonly align: "left" | "right";
  readonly cell: (row: Row) => string;
}

/** What a rule takes at least. */
const narrowest = 3;

/** A table that reads well as it is, too. */
export function markdownTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ cell }) => cell(row))),
  ];
  const widths = columns.map((_, index) =>
    Math.max(narrowest, ...cells.map((line) => widthOf(line[index]))),
  );
  const written = cells.map((line) =>
    columns.map(({ align }, index) => {
      const [text, width] = [line[index] ?? "", widths[index] ?? 0];
      const padding = " ".repeat(width - widthOf(text));
      return align === "left" ? text + padding : padding + text;
    }),
  );
  const rule = columns.map(({ align }, index) => {
    const dashes = "-".repeat((widths[index] ?? narrowest) - 1);
    return align === "left" ? `${dashes}-` : `${dashes}:`;
  });
  const [head = [], ...body] = written;
  return [head, rule, ...body].map((line) => `| ${line.join(" | ")} |`).join("\n");
}

function widthOf(text = ""): number {
  return [...text].length;
}
