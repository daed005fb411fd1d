import type { EventPage } from "@liaison/contracts";
import { Button, Skeleton, Stack, Text, Title } from "@mantine/core";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { describeFailure } from "../query/failure.ts";
import { HistoryEvent } from "./history-event.tsx";

interface HistoryProps {
  readonly query: UseInfiniteQueryResult<InfiniteData<EventPage>>;
  readonly describeField?: (field: string) => string;
  /** A field's value as people read it; null is no value. */
  readonly describeValue?: (field: string, value: unknown) => string | null;
}

/** What has happened to something, newest first. */
export function History({
  query,
  describeField = (field) => field,
  describeValue = (_field, value) => (value === null ? null : String(value)),
}: HistoryProps) {
  const { data, error, hasNextPage, isFetchingNextPage } = query;
  const events = data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <Stack component="section" aria-label="History" gap="xs">
      <Title order={3} size="h5">
        History
      </Title>
      {!data && !error && <Skeleton height={60} />}
      {data && events.length === 0 && (
        <Text size="sm" c="dimmed">
          Nothing has been recorded yet.
        </Text>
      )}
      {events.length > 0 && (
        <Stack component="ol" gap="sm" m={0} p={0} style={{ listStyle: "none" }}>
          {events.map((event) => (
            <HistoryEvent
              key={event.id}
              event={event}
              describeField={describeField}
              describeValue={describeValue}
            />
          ))}
        </Stack>
      )}
      {error && (
        <Text size="sm" role="alert" c="var(--mantine-color-error)">
          {describeFailure(error).title}.
        </Text>
      )}
      {(hasNextPage || error) && (
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          aria-busy={isFetchingNextPage}
          onClick={() => void (error && !data ? query.refetch() : query.fetchNextPage())}
        >
          {error ? "Retry" : "Load more"}
        </Button>
      )}
    </Stack>
  );
}
