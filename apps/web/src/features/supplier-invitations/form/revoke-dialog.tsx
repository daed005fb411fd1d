import type { SupplierInvitation } from "@liaison/contracts";
import { Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { FailureAlert } from "../../../forms/failure-alert.tsx";
import { FormActions } from "../../../forms/form-actions.tsx";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { SubmitButton } from "../../../forms/submit-button.tsx";
import { ownData } from "../../../query/data-scope.ts";
import { liaisonClient } from "../../../query/liaison-client.ts";
import { useAction } from "../../../query/use-action.ts";
import { useInvitationDialog } from "../use-invitation-dialog.ts";
import { revokeRefusals } from "./invitation-refusals.ts";

/** Asks once more before an invitation is taken back: that cannot be undone. */
export function RevokeDialog({ invitation }: { invitation: SupplierInvitation }) {
  const { close } = useInvitationDialog();
  const { id, businessName, email, organizationId } = invitation;
  const revoke = useAction({
    send: (input: { id: string }, options) =>
      liaisonClient(ownData(organizationId)).supplierInvitations.revoke.mutate(input, options),
    outdates: ["supplier-invitations", "partners"],
    onDone: () => {
      const message = `The invitation of ${businessName} was revoked`;
      notifications.show({ color: "green", message });
      close();
    },
  });
  return (
    <FormDialog title="Revoke the invitation?" onClose={close} size={460}>
      <Stack gap="md">
        <Text size="sm">
          The link that was sent to {email} stops working. You can invite{" "}
          <strong>{businessName}</strong> anew later.
        </Text>
        <FailureAlert error={revoke.error} refusals={revokeRefusals} />
        <FormActions onCancel={close}>
          <SubmitButton color="red.9" running={revoke.running} onClick={() => revoke.run({ id })}>
            Revoke
          </SubmitButton>
        </FormActions>
      </Stack>
    </FormDialog>
  );
}
