import type { SelectProps } from "@mantine/core";

/** Lets the list of a select's options scroll itself: a box around it would need a tab stop. */
export const scrollingOptions = {
  withScrollArea: false,
  styles: { options: { maxHeight: 220, overflowY: "auto" } },
} satisfies SelectProps;
