import { isLiaisonError } from "@liaison/client";
import type { Partner, UpdatePartnerInput } from "@liaison/contracts";
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
import { PartnerFields } from "./partner-fields.tsx";
import { updateRefusals } from "./partner-refusals.ts";
import { changesOnTop, partnerFields, partnerUpdate, partnerValues } from "./partner-values.ts";
import { usePartnerForm } from "./use-partner-form.ts";
import { VersionConflict } from "./version-conflict.tsx";

/** Changes a partner, from the version that is on the screen. */
export function EditPartnerDialog({ partner }: { partner: Partner }) {
  const scope = usePartnerScope();
  const { close } = usePartnerDialog();
  const [base, setBase] = useState(partner);
  const form = usePartnerForm(partnerValues(base));
  const update = useAction({
    send: (input: UpdatePartnerInput, options) =>
      liaisonClient(scope).partners.update.mutate(input, options),
    outdates: ["partners"],
    onDone: (updated) => {
      form.resetDirty();
      notifications.show({ color: "green", message: `${updated.company_name} was saved` });
      close();
    },
    onFailed: (error) => {
      const { fields } = fieldErrors(error, partnerFields);
      form.setErrors(fields);
      focusFirstInvalid(form)(fields);
    },
  });
  const current = isLiaisonError(update.error, "version_conflict")
    ? update.error.data.conflict?.partner
    : undefined;

  const takeTheirs = (theirs: Partner) => {
    setBase(theirs);
    form.setValues(partnerValues(theirs));
    form.resetDirty();
    update.forgetError();
  };
  const applyMine = (theirs: Partner) => {
    const written = changesOnTop(base, form.getTransformedValues(), theirs);
    setBase(theirs);
    form.setValues(partnerValues({ ...theirs, ...written }));
    update.run(partnerUpdate(theirs, written));
  };

  return (
    <FormDialog title={`Edit ${base.company_name}`} onClose={close} isDirty={() => form.isDirty()}>
      <form
        onSubmit={form.onSubmit(
          (written) => update.run(partnerUpdate(base, written)),
          focusFirstInvalid(form),
        )}
        noValidate
      >
        <Stack gap="md">
          <PartnerFields form={form} />
          <FailureAlert
            error={update.error}
            refusals={updateRefusals}
            messages={fieldErrors(update.error, partnerFields).others}
          />
          {current ? (
            <VersionConflict
              base={base}
              mine={form.getTransformedValues()}
              theirs={current}
              running={update.running}
              onApplyMine={() => applyMine(current)}
              onTakeTheirs={() => takeTheirs(current)}
            />
          ) : (
            <FormActions onCancel={close}>
              <SubmitButton running={update.running}>Save</SubmitButton>
            </FormActions>
          )}
        </Stack>
      </form>
    </FormDialog>
  );
}
