/** The names that a table of labels has labels for, in its order. */
export function keysOf<Key extends string>(labels: Readonly<Record<Key, string>>): readonly Key[] {
  return Object.keys(labels).filter((key): key is Key => Object.hasOwn(labels, key));
}
