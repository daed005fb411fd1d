import { em } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";

/** Whether the screen is a phone's: too narrow for a table. Below the theme's `sm`. */
export function useIsNarrow(): boolean {
  return useMediaQuery(`(max-width: ${em(767.9)})`, false, { getInitialValueInEffect: false });
}
