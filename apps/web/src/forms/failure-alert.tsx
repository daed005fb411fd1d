import { isLiaisonError } from "@liaison/client";
import type { ErrorReason } from "@liaison/contracts";
import { Alert, Code, Stack, Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { describeFailure } from "../query/failure.ts";

/** What to do when the server refuses an action, by the reason. */
export type RefusalTexts<Reason extends ErrorReason> = Readonly<Record<Reason, string>>;

interface FailureAlertProps {
  readonly error: unknown;
  readonly refusals?: Partial<RefusalTexts<ErrorReason>>;
  /** Messages about what was typed that stand at no field. */
  readonly messages?: readonly string[];
  /** What one can do about it. */
  readonly children?: ReactNode;
}

/** Why an action was not carried out. What was typed stays. */
export function FailureAlert({ error, refusals = {}, messages = [], children }: FailureAlertProps) {
  if (error === null || error === undefined) return null;
  const { text, requestId } = describe(error, refusals, messages);
  return (
    <Alert color="red" variant="outline" role="alert" icon={<IconAlertCircle aria-hidden />}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{text}</Text>
        {requestId && (
          <Text size="xs">
            Request id: <Code>{requestId}</Code>
          </Text>
        )}
        {children}
      </Stack>
    </Alert>
  );
}

function describe(
  error: unknown,
  refusals: Partial<RefusalTexts<ErrorReason>>,
  messages: readonly string[],
): { readonly text: string; readonly requestId?: string } {
  const known = isLiaisonError(error) ? refusals[error.data.reason] : undefined;
  if (known) return { text: known };
  if (isLiaisonError(error, "validation_failed")) {
    const sentences = messages.map((message) => `${message}.`);
    return { text: sentences.join(" ") || "Something is not right yet. See the marked fields." };
  }
  const { title, advice, requestId } = describeFailure(error);
  return { text: `${title}. ${advice}`, ...(requestId && { requestId }) };
}
