import type { Me, ReceivedInvitation } from "@liaison/contracts";
import { Select, Stack, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { FailureAlert } from "../../forms/failure-alert.tsx";
import { focusFirstInvalid } from "../../forms/focus-first-invalid.ts";
import { SubmitButton } from "../../forms/submit-button.tsx";
import { acceptRefusals } from "./invitation-refusals.ts";
import { useAcceptInvitation } from "./use-accept-invitation.ts";

interface AcceptFormProps {
  readonly invitation: ReceivedInvitation;
  readonly token: string;
  /** The organizations to choose from. The only one is chosen. */
  readonly choices: Me["organizations"];
}

export function AcceptForm({ invitation, token, choices }: AcceptFormProps) {
  const { run, running, error } = useAcceptInvitation(invitation);
  const [first, ...others] = choices;
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { organizationId: (others.length === 0 && first?.id) || "" },
    validate: { organizationId: (id) => (id ? null : "Choose the organization to connect") },
  });
  const accept = form.onSubmit(
    ({ organizationId }) => run({ organizationId, token }),
    focusFirstInvalid(form),
  );
  return (
    <form onSubmit={accept} noValidate>
      <Stack gap="md">
        <Select
          label="Accept for"
          placeholder="Choose an organization"
          allowDeselect={false}
          data={choices.map(({ id, name }) => ({ value: id, label: name }))}
          key={form.key("organizationId")}
          {...form.getInputProps("organizationId")}
        />
        <Text size="sm" c="dimmed">
          {invitation.hostOrganization.name} becomes a customer in its directory. Nothing is shared
          by that: what the other side may read, each of the two decides for itself.
        </Text>
        <FailureAlert error={error} refusals={acceptRefusals(invitation)} />
        <SubmitButton fullWidth running={running}>
          Accept
        </SubmitButton>
      </Stack>
    </form>
  );
}
