const delimiters = [",", ";", "\t"] as const;

export type Delimiter = (typeof delimiters)[number];

/** What separates the cells of a file: of the separators there are, the most frequent in its header. */
export function detectDelimiter(header: string): Delimiter {
  const outsideQuotes = header.replace(/"[^"]*"/g, "");
  const counts = delimiters.map((delimiter) => ({
    delimiter,
    count: outsideQuotes.split(delimiter).length - 1,
  }));
  const [first, ...others] = counts.toSorted((a, b) => b.count - a.count);
  return first && first.count > (others[0]?.count ?? 0) ? first.delimiter : ",";
}
