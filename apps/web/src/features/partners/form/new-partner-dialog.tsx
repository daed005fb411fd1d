import type { CreatedPartner } from "@liaison/contracts";
import { Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { FailureAlert } from "../../../forms/failure-alert.tsx";
import { fieldErrors } from "../../../forms/field-errors.ts";
import { focusFirstInvalid } from "../../../forms/focus-first-invalid.ts";
import { FormActions } from "../../../forms/form-actions.tsx";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { SubmitButton } from "../../../forms/submit-button.tsx";
import { liaisonClient } from "../../../query/liaison-client.ts";
import { useAction } from "../../../query/use-action.ts";
import { usePartnerDialog } from "../use-partner-dialog.ts";
import { usePartnerScope } from "../use-partner-scope.ts";
import { DuplicateWarning } from "./duplicate-warning.tsx";
import { PartnerFields } from "./partner-fields.tsx";
import { noPartnerValues, partnerFields, type WrittenPartner } from "./partner-values.ts";
import { usePartnerForm } from "./use-partner-form.ts";

/** Adds a partner; when others look the same, it asks what to do with the new one. */
export function NewPartnerDialog() {
  const scope = usePartnerScope();
  const { close, open } = usePartnerDialog();
  const form = usePartnerForm(noPartnerValues);
  const [doubtful, setDoubtful] = useState<CreatedPartner>();
  const create = useAction({
    send: (partner: WrittenPartner, options) =>
      liaisonClient(scope).partners.create.mutate(partner, options),
    outdates: ["partners"],
    onDone: (created) => {
      form.resetDirty();
      if (created.duplicates.length > 0) return setDoubtful(created);
      notifications.show({ color: "green", message: `${created.company_name} was added` });
      open(created.id);
    },
    onFailed: (error) => {
      const { fields } = fieldErrors(error, partnerFields);
      form.setErrors(fields);
      focusFirstInvalid(form)(fields);
    },
  });

  return (
    <FormDialog title="New partner" onClose={close} isDirty={() => form.isDirty()}>
      {doubtful ? (
        <DuplicateWarning created={doubtful} />
      ) : (
        <form onSubmit={form.onSubmit(create.run, focusFirstInvalid(form))} noValidate>
          <Stack gap="md">
            <PartnerFields form={form} />
            <FailureAlert
              error={create.error}
              messages={fieldErrors(create.error, partnerFields).others}
            />
            <FormActions onCancel={close}>
              <SubmitButton running={create.running}>Create partner</SubmitButton>
            </FormActions>
          </Stack>
        </form>
      )}
    </FormDialog>
  );
}
