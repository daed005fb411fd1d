import type {
  CreatedSupplierInvitation,
  CreateSupplierInvitationInput,
  Partner,
} from "@liaison/contracts";
import { Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { FailureAlert } from "../../../forms/failure-alert.tsx";
import { fieldErrors } from "../../../forms/field-errors.ts";
import { focusFirstInvalid } from "../../../forms/focus-first-invalid.ts";
import { FormActions } from "../../../forms/form-actions.tsx";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { SubmitButton } from "../../../forms/submit-button.tsx";
import { ownData } from "../../../query/data-scope.ts";
import { liaisonClient } from "../../../query/liaison-client.ts";
import { useAction } from "../../../query/use-action.ts";
import { InvitationFields } from "./invitation-fields.tsx";
import { notifyOfInvitation } from "./invitation-notice.ts";
import { invitingRefusals } from "./invitation-refusals.ts";
import { invitationFields, invitationInput } from "./invitation-values.ts";
import { PendingInvitationLink } from "./pending-invitation-link.tsx";
import { useInvitationForm } from "./use-invitation-form.ts";

interface InvitationDialogProps {
  readonly organizationId: string;
  /** Whom to invite; without one, a new supplier. */
  readonly partner?: Partner | undefined;
  /** What comes before the fields. */
  readonly children?: ReactNode;
  /** Whether it is still open whom to invite: then there are no fields yet. */
  readonly undecided?: boolean;
  readonly onClose: () => void;
  readonly onCreated: (invitation: CreatedSupplierInvitation) => void;
}

/** Invites a supplier: one of the directory, or a new one. */
export function InvitationDialog(props: InvitationDialogProps) {
  const { organizationId, partner, children, undecided = false, onClose, onCreated } = props;
  const form = useInvitationForm(partner);
  const create = useAction({
    send: (input: CreateSupplierInvitationInput, options) =>
      liaisonClient(ownData(organizationId)).supplierInvitations.create.mutate(input, options),
    outdates: ["supplier-invitations", "partners"],
    onDone: (invitation) => {
      form.resetDirty();
      notifyOfInvitation(invitation);
      onCreated(invitation);
    },
    onFailed: (error) => {
      const { fields } = fieldErrors(error, invitationFields);
      form.setErrors(fields);
      focusFirstInvalid(form)(fields);
    },
  });

  return (
    <FormDialog title="Invite supplier" onClose={onClose} isDirty={() => form.isDirty()}>
      <form
        noValidate
        onSubmit={form.onSubmit(
          (values) => create.run(invitationInput(values, partner)),
          focusFirstInvalid(form),
        )}
      >
        <Stack gap="md">
          {children}
          {!undecided && <InvitationFields form={form} partner={partner} />}
          <FailureAlert
            error={create.error}
            refusals={invitingRefusals}
            messages={fieldErrors(create.error, invitationFields).others}
          >
            <PendingInvitationLink organizationId={organizationId} error={create.error} />
          </FailureAlert>
          <FormActions onCancel={onClose}>
            <SubmitButton running={create.running} disabled={undecided}>
              Send invitation
            </SubmitButton>
          </FormActions>
        </Stack>
      </form>
    </FormDialog>
  );
}
