import { Button, Group, Text } from "@mantine/core";
import { IconMailCheck } from "@tabler/icons-react";
import { useState } from "react";
import { SubmitButton } from "../../forms/submit-button.tsx";
import { Notice } from "../../page/notice.tsx";
import { attempt } from "../../session/attempt.ts";
import { authClient } from "../../session/auth-client.ts";
import { useAttempt } from "../../session/use-attempt.ts";
import { useRefreshMe } from "../../session/use-refresh-me.ts";

interface ConfirmAddressProps {
  readonly email: string;
  /** The path that the link in the e-mail leads to. */
  readonly callbackPath: string;
  /** What it is needed for. */
  readonly purpose: string;
}

/** Stands where something would be that takes an address which is known to be the user's. */
export function ConfirmAddress({ email, callbackPath, purpose }: ConfirmAddressProps) {
  const [sent, setSent] = useState(false);
  const { submitting, failure, run } = useAttempt();
  const lookAgain = useRefreshMe();

  const sendAgain = () =>
    run(
      () => attempt(authClient.sendVerificationEmail({ email, callbackURL: callbackPath })),
      () => setSent(true),
    );

  return (
    <Notice
      icon={<IconMailCheck aria-hidden />}
      title="Confirm your e-mail address"
      actions={
        <Group justify="center" gap="xs">
          <Button onClick={lookAgain}>I have confirmed it</Button>
          <SubmitButton variant="default" running={submitting} onClick={sendAgain}>
            Send the e-mail again
          </SubmitButton>
        </Group>
      }
    >
      {purpose} Open the link in the e-mail that we sent to <strong>{email}</strong>, then come back
      here.
      <Text
        component="span"
        display="block"
        size="sm"
        mt="xs"
        role="status"
        {...(failure && { c: "var(--mantine-color-error)" })}
      >
        {failure ?? (sent && `We sent another e-mail to ${email}.`)}
      </Text>
    </Notice>
  );
}
