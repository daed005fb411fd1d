import { PasswordInput, Stack, Text, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useNavigate } from "@tanstack/react-router";
import { focusFirstInvalid } from "../../forms/focus-first-invalid.ts";
import { usePageTitle } from "../../page/use-page-title.ts";
import { ButtonLink } from "../../routing/links.tsx";
import { attempt } from "../../session/attempt.ts";
import { authClient } from "../../session/auth-client.ts";
import { useAttempt } from "../../session/use-attempt.ts";
import { AuthForm } from "./auth-form.tsx";
import { newPasswordRule, shortestPassword } from "./field-rules.ts";

/** `token` comes with the link in the e-mail; it is empty when the link was no longer good. */
export function ResetPasswordPage({ token }: { token: string }) {
  usePageTitle("Choose a new password");
  const navigate = useNavigate();
  const { submitting, failure, run } = useAttempt();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { newPassword: "" },
    validate: { newPassword: newPasswordRule },
  });

  const resetPassword = form.onSubmit(
    ({ newPassword }) =>
      run(
        () => attempt(authClient.resetPassword({ newPassword, token })),
        async () => {
          notifications.show({
            color: "green",
            message: "Your password is changed. Sign in with it.",
          });
          await navigate({ to: "/sign-in" });
        },
      ),
    focusFirstInvalid(form),
  );

  if (!token) return <DeadLink />;
  return (
    <AuthForm
      title="Choose a new password"
      submitLabel="Change password"
      submitting={submitting}
      failure={failure}
      onSubmit={resetPassword}
    >
      <PasswordInput
        label="New password"
        description={`At least ${shortestPassword} characters`}
        autoComplete="new-password"
        key={form.key("newPassword")}
        {...form.getInputProps("newPassword")}
      />
    </AuthForm>
  );
}

function DeadLink() {
  return (
    <Stack gap="md">
      <Title order={1} size="h3">
        This link does not work any more
      </Title>
      <Text size="sm">It has expired, was used already, or is not complete.</Text>
      <ButtonLink to="/forgot-password">Ask for a new link</ButtonLink>
    </Stack>
  );
}
