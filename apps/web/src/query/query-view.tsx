import { isLiaisonError } from "@liaison/client";
import { Alert, Button, Group, Stack } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { describeFailure } from "./failure.ts";
import { QueryFailure } from "./query-failure.tsx";

interface QueryViewProps<Data> {
  readonly query: UseQueryResult<Data>;
  /** Stands there until the first answer. */
  readonly loading: ReactNode;
  /** Stands there when the server refuses the data. */
  readonly refusal: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** Shows a query in each of its states. Data that is refused now is not shown from memory. */
export function QueryView<Data>({ query, loading, refusal, children }: QueryViewProps<Data>) {
  const { data, error, refetch } = query;
  if (isLiaisonError(error, "permission_denied")) return refusal;
  const retry = () => void refetch();
  if (data === undefined) return error ? <QueryFailure error={error} onRetry={retry} /> : loading;
  return (
    <Stack gap="md">
      {error && <OutdatedAlert error={error} onRetry={retry} />}
      {children(data)}
    </Stack>
  );
}

function OutdatedAlert({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { title } = describeFailure(error);
  return (
    <Alert color="red" variant="outline" py="xs" icon={<IconAlertCircle aria-hidden />}>
      <Group justify="space-between">
        {title}. This may be out of date.
        <Button size="xs" variant="default" onClick={onRetry}>
          Retry
        </Button>
      </Group>
    </Alert>
  );
}
