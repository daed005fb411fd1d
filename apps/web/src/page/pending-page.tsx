import { Center, Loader } from "@mantine/core";

/** Stands where a page will be, if it takes its time. */
export function PendingPage() {
  return (
    <Center mih="60dvh">
      <Loader aria-label="Loading" role="status" />
    </Center>
  );
}
