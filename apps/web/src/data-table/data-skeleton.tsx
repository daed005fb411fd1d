import { Skeleton, Stack, VisuallyHidden } from "@mantine/core";

const rows = Array.from({ length: 12 }, (_, row) => row);

/** Stands where the rows will be while they load for the first time. */
export function DataSkeleton({ label }: { label: string }) {
  return (
    <Stack gap={6}>
      <VisuallyHidden role="status">{`Loading ${label}`}</VisuallyHidden>
      {rows.map((row) => (
        <Skeleton key={row} height={34} />
      ))}
    </Stack>
  );
}
