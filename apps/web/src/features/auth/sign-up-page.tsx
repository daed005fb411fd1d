import { Group, PasswordInput, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { emailRule, requiredRule } from "../../forms/field-rules.ts";
import { focusFirstInvalid } from "../../forms/focus-first-invalid.ts";
import { usePageTitle } from "../../page/use-page-title.ts";
import { AnchorLink } from "../../routing/links.tsx";
import { attempt } from "../../session/attempt.ts";
import { authClient } from "../../session/auth-client.ts";
import { useAttempt } from "../../session/use-attempt.ts";
import { AuthForm } from "./auth-form.tsx";
import { CheckYourMail } from "./check-your-mail.tsx";
import { newPasswordRule, shortestPassword } from "./field-rules.ts";
import { useEnterApp } from "./use-enter-app.ts";

interface SignUpPageProps {
  /** The path to continue at. */
  readonly redirect: string;
  /** The address to sign up with, if it is known already. */
  readonly email: string;
}

export function SignUpPage({ redirect, email }: SignUpPageProps) {
  usePageTitle("Create an account");
  const enterApp = useEnterApp();
  const [unconfirmedEmail, setUnconfirmedEmail] = useState<string>();
  const { submitting, failure, run } = useAttempt();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { firstName: "", lastName: "", email, password: "" },
    transformValues: ({ firstName, lastName, email, password }) => ({
      firstName: firstName.trim(),
      lastName: lastName.trim(),
      name: `${firstName.trim()} ${lastName.trim()}`,
      email: email.trim(),
      password,
    }),
    validate: {
      firstName: requiredRule("Enter your first name"),
      lastName: requiredRule("Enter your last name"),
      email: emailRule,
      password: newPasswordRule,
    },
  });

  const signUp = form.onSubmit(
    (account) =>
      run(
        () => attempt(authClient.signUp.email({ ...account, callbackURL: redirect })),
        // Without a session yet, the address has to be confirmed first.
        ({ token }) => (token ? enterApp(redirect) : setUnconfirmedEmail(account.email)),
      ),
    focusFirstInvalid(form),
  );

  if (unconfirmedEmail) {
    return (
      <CheckYourMail title="Confirm your e-mail address" redirect={redirect}>
        We sent a link to {unconfirmedEmail}. Open it to finish your account.
      </CheckYourMail>
    );
  }
  return (
    <AuthForm
      title="Create an account"
      submitLabel="Create account"
      submitting={submitting}
      failure={failure}
      onSubmit={signUp}
      footer={
        <Group justify="center" gap={6}>
          <Text size="sm">Have an account?</Text>
          <AnchorLink to="/sign-in" search={{ redirect }} size="sm" underline="always">
            Sign in
          </AnchorLink>
        </Group>
      }
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput
          label="First name"
          autoComplete="given-name"
          key={form.key("firstName")}
          {...form.getInputProps("firstName")}
        />
        <TextInput
          label="Last name"
          autoComplete="family-name"
          key={form.key("lastName")}
          {...form.getInputProps("lastName")}
        />
      </SimpleGrid>
      <TextInput
        label="E-mail address"
        type="email"
        autoComplete="username"
        key={form.key("email")}
        {...form.getInputProps("email")}
      />
      <PasswordInput
        label="Password"
        description={`At least ${shortestPassword} characters`}
        autoComplete="new-password"
        key={form.key("password")}
        {...form.getInputProps("password")}
      />
    </AuthForm>
  );
}
