import { Group, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { emailRule, requiredRule } from "../../forms/field-rules.ts";
import { focusFirstInvalid } from "../../forms/focus-first-invalid.ts";
import { usePageTitle } from "../../page/use-page-title.ts";
import { AnchorLink } from "../../routing/links.tsx";
import { attempt } from "../../session/attempt.ts";
import { authClient } from "../../session/auth-client.ts";
import { useAttempt } from "../../session/use-attempt.ts";
import { AuthForm } from "./auth-form.tsx";
import { useEnterApp } from "./use-enter-app.ts";

interface SignInPageProps {
  /** The path to continue at. */
  readonly redirect: string;
  /** The address to sign in with, if it is known already. */
  readonly email: string;
}

export function SignInPage({ redirect, email }: SignInPageProps) {
  usePageTitle("Sign in");
  const enterApp = useEnterApp();
  const { submitting, failure, run } = useAttempt();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email, password: "" },
    validate: { email: emailRule, password: requiredRule("Enter your password") },
  });

  const signIn = form.onSubmit(
    ({ email, password }) =>
      run(
        () => attempt(authClient.signIn.email({ email: email.trim(), password })),
        () => enterApp(redirect),
      ),
    focusFirstInvalid(form),
  );

  return (
    <AuthForm
      title="Sign in"
      submitLabel="Sign in"
      submitting={submitting}
      failure={failure}
      onSubmit={signIn}
      footer={
        <Group justify="center" gap={6}>
          <Text size="sm">New to Liaison?</Text>
          <AnchorLink to="/sign-up" search={{ redirect }} size="sm" underline="always">
            Create an account
          </AnchorLink>
        </Group>
      }
    >
      <TextInput
        label="E-mail address"
        type="email"
        autoComplete="username"
        key={form.key("email")}
        {...form.getInputProps("email")}
      />
      <Stack gap={6}>
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          key={form.key("password")}
          {...form.getInputProps("password")}
        />
        <AnchorLink to="/forgot-password" size="sm" underline="always" style={{ alignSelf: "end" }}>
          Forgot your password?
        </AnchorLink>
      </Stack>
    </AuthForm>
  );
}
