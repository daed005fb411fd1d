import { Skeleton, Stack, VisuallyHidden } from "@mantine/core";

/** Stands where details will be. */
export function DetailsSkeleton() {
  return (
    <Stack gap="md">
      <VisuallyHidden role="status">Loading details</VisuallyHidden>
      <Skeleton height={28} width="60%" />
      <Skeleton height={220} />
    </Stack>
  );
}
