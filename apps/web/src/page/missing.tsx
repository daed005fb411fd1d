import { Text, VisuallyHidden } from "@mantine/core";

/** Stands for a value that is not there. */
export function Missing() {
  return (
    <>
      <Text span c="dimmed" aria-hidden inherit>
        –
      </Text>
      <VisuallyHidden>none</VisuallyHidden>
    </>
  );
}
