/** The options of a select, out of a table of labels. */
export function optionsOf<Value extends string>(labels: Readonly<Record<Value, string>>) {
  const values = Object.keys(labels).filter((value): value is Value => value in labels);
  return values.map((value) => ({ value, label: labels[value] }));
}
