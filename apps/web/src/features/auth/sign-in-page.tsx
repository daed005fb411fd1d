import { Group, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { usePageTitle } from "../../page/use-page-title.ts";
import { AnchorLink } from "../../routing/links.tsx";
import { attempt } from "./attempt.ts";
import { authClient } from "./auth-client.ts";
import { AuthForm } from "./auth-form.tsx";
import { emailRule, requiredRule } from "./field-rules.ts";
import { focusFirstInvalid } from "./focus-first-invalid.ts";
import { useAttempt } from "./use-attempt.ts";
import { useEnterApp } from "./use-enter-app.ts";

/** `redirect` is the path to continue at. */
export function SignInPage({ redirect }: { redirect: string }) {
  usePageTitle("Sign in");
  const enterApp = useEnterApp();
  const { submitting, failure, run } = useAttempt();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "", password: "" },
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
