import { keysOf } from "./keys-of.ts";

/** The options of a select, out of a table of labels. */
export function optionsOf<Value extends string>(labels: Readonly<Record<Value, string>>) {
  return keysOf(labels).map((value) => ({ value, label: labels[value] }));
}
