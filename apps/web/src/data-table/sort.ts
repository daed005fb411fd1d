/** The order of a list. */
export interface Sort<By extends string> {
  readonly by: By;
  readonly direction: "asc" | "desc";
}

/** What a list can be ordered by, and how each is called. */
export type SortLabels<By extends string> = Readonly<Record<By, string>>;

export function isSortedBy<By extends string>(labels: SortLabels<By>, name: string): name is By {
  return Object.hasOwn(labels, name);
}
