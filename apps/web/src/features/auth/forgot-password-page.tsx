import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { emailRule } from "../../forms/field-rules.ts";
import { focusFirstInvalid } from "../../forms/focus-first-invalid.ts";
import { usePageTitle } from "../../page/use-page-title.ts";
import { AnchorLink } from "../../routing/links.tsx";
import { attempt } from "../../session/attempt.ts";
import { authClient } from "../../session/auth-client.ts";
import { useAttempt } from "../../session/use-attempt.ts";
import { AuthForm } from "./auth-form.tsx";
import { CheckYourMail } from "./check-your-mail.tsx";

export function ForgotPasswordPage() {
  usePageTitle("Forgot your password?");
  const [requestedFor, setRequestedFor] = useState<string>();
  const { submitting, failure, run } = useAttempt();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "" },
    transformValues: ({ email }) => ({ email: email.trim() }),
    validate: { email: emailRule },
  });

  const requestReset = form.onSubmit(
    ({ email }) =>
      run(
        () => attempt(authClient.requestPasswordReset({ email, redirectTo: "/reset-password" })),
        () => setRequestedFor(email),
      ),
    focusFirstInvalid(form),
  );

  if (requestedFor) {
    return (
      <CheckYourMail title="Check your e-mail">
        If there is an account for {requestedFor}, we sent a link to choose a new password.
      </CheckYourMail>
    );
  }
  return (
    <AuthForm
      title="Forgot your password?"
      description="We send you a link to choose a new one."
      submitLabel="Send link"
      submitting={submitting}
      failure={failure}
      onSubmit={requestReset}
      footer={
        <AnchorLink to="/sign-in" size="sm" underline="always" ta="center">
          Back to sign in
        </AnchorLink>
      }
    >
      <TextInput
        label="E-mail address"
        type="email"
        autoComplete="username"
        key={form.key("email")}
        {...form.getInputProps("email")}
      />
    </AuthForm>
  );
}
