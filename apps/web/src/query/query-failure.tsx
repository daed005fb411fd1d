import { Button, Code, Text } from "@mantine/core";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { Notice } from "../page/notice.tsx";
import { describeFailure } from "./failure.ts";

interface QueryFailureProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly order?: 1 | 2;
}

/** Stands where an answer would be: what went wrong, and another try. */
export function QueryFailure({ error, onRetry, order = 2 }: QueryFailureProps) {
  const { title, advice, passing, requestId } = describeFailure(error);
  return (
    <div role="alert">
      <Notice
        order={order}
        icon={<IconPlugConnectedX aria-hidden />}
        title={title}
        actions={passing && <Button onClick={onRetry}>Retry</Button>}
      >
        <Text inherit>{advice}</Text>
        {requestId && (
          <Text size="xs" mt="xs">
            Request id: <Code>{requestId}</Code>
          </Text>
        )}
      </Notice>
    </div>
  );
}
