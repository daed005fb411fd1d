import type { ResendSupplierInvitationInput, SupplierInvitation } from "@liaison/contracts";
import { Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { FailureAlert } from "../../../forms/failure-alert.tsx";
import { fieldErrors } from "../../../forms/field-errors.ts";
import { emailRule } from "../../../forms/field-rules.ts";
import { focusFirstInvalid } from "../../../forms/focus-first-invalid.ts";
import { FormActions } from "../../../forms/form-actions.tsx";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { SubmitButton } from "../../../forms/submit-button.tsx";
import { ownData } from "../../../query/data-scope.ts";
import { liaisonClient } from "../../../query/liaison-client.ts";
import { useAction } from "../../../query/use-action.ts";
import { useInvitationDialog } from "../use-invitation-dialog.ts";
import { DaysField } from "./days-field.tsx";
import { resendRefusals } from "./invitation-refusals.ts";
import { daysRule, usualDays } from "./invitation-values.ts";
import { PendingInvitationLink } from "./pending-invitation-link.tsx";

const fields = ["email", "expiresInDays"] as const;
const initialDays: number | string = usualDays;

/** Sends an invitation again, perhaps to a corrected address. */
export function ResendDialog({ invitation }: { invitation: SupplierInvitation }) {
  const { close } = useInvitationDialog();
  const { id, businessName, email, organizationId } = invitation;
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email, expiresInDays: initialDays },
    validate: { email: emailRule, expiresInDays: daysRule },
  });
  const resend = useAction({
    send: (input: ResendSupplierInvitationInput, options) =>
      liaisonClient(ownData(organizationId)).supplierInvitations.resend.mutate(input, options),
    outdates: ["supplier-invitations", "partners"],
    onDone: (resent) => {
      form.resetDirty();
      const message = `The invitation goes to ${resent.email} again. The earlier link is dead.`;
      notifications.show({ color: "green", title: `${businessName} was invited again`, message });
      close();
    },
    onFailed: (error) => {
      const { fields: wrong } = fieldErrors(error, fields);
      form.setErrors(wrong);
      focusFirstInvalid(form)(wrong);
    },
  });
  const submit = (values: typeof form.values) => {
    const written = values.email.trim();
    resend.run({
      id,
      ...(written !== email && { email: written }),
      expiresInDays: Number(values.expiresInDays),
    });
  };

  return (
    <FormDialog title="Resend the invitation" onClose={close} isDirty={() => form.isDirty()}>
      <form noValidate onSubmit={form.onSubmit(submit, focusFirstInvalid(form))}>
        <Stack gap="md">
          <Text size="sm">
            <strong>{businessName}</strong> gets a new link; the earlier one stops working.
          </Text>
          <TextInput
            label="E-mail"
            required
            type="email"
            maxLength={100}
            data-autofocus
            key={form.key("email")}
            {...form.getInputProps("email")}
          />
          <DaysField
            w={160}
            key={form.key("expiresInDays")}
            {...form.getInputProps("expiresInDays")}
          />
          <FailureAlert
            error={resend.error}
            refusals={resendRefusals}
            messages={fieldErrors(resend.error, fields).others}
          >
            <PendingInvitationLink organizationId={organizationId} error={resend.error} />
          </FailureAlert>
          <FormActions onCancel={close}>
            <SubmitButton running={resend.running}>Resend</SubmitButton>
          </FormActions>
        </Stack>
      </form>
    </FormDialog>
  );
}
