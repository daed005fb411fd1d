import { Alert, Button, Loader, Stack, Text, Title } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { FormEventHandler, ReactNode } from "react";

interface AuthFormProps {
  readonly title: string;
  readonly description?: ReactNode;
  readonly submitLabel: string;
  readonly submitting: boolean;
  readonly failure: string | undefined;
  readonly onSubmit: FormEventHandler<HTMLFormElement>;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

/** Title, fields, what went wrong, and the button. */
export function AuthForm(props: AuthFormProps) {
  const { title, description, submitLabel, submitting, failure, onSubmit, children, footer } =
    props;
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <Stack gap={4}>
          <Title order={1} size="h3">
            {title}
          </Title>
          {description && (
            <Text size="sm" c="dimmed">
              {description}
            </Text>
          )}
        </Stack>
        {failure && (
          <Alert color="red" variant="outline" icon={<IconAlertCircle aria-hidden />} role="alert">
            {failure}
          </Alert>
        )}
        {children}
        {/* Not Mantine's loading state: it disables the button, which then loses the focus. */}
        <Button
          type="submit"
          fullWidth
          aria-busy={submitting}
          leftSection={submitting && <Loader size={16} color="currentColor" aria-hidden />}
        >
          {submitLabel}
        </Button>
        {footer}
      </Stack>
    </form>
  );
}
