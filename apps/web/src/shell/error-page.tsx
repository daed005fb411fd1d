import { Center } from "@mantine/core";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { usePageTitle } from "../page/use-page-title.ts";
import { QueryFailure } from "../query/query-failure.tsx";

/** Takes the place of a page that could not be loaded or shown at all. */
export function ErrorPage({ error }: ErrorComponentProps) {
  usePageTitle("Something went wrong");
  const router = useRouter();
  return (
    <Center component="main" mih="60dvh">
      <QueryFailure order={1} error={error} onRetry={() => void router.invalidate()} />
    </Center>
  );
}
