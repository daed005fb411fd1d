import { Alert, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconAlertCircle } from "@tabler/icons-react";
import { SubmitButton } from "../../forms/submit-button.tsx";
import { attempt } from "../../session/attempt.ts";
import { authClient } from "../../session/auth-client.ts";
import { useAttempt } from "../../session/use-attempt.ts";
import { useRefreshMe } from "../../session/use-refresh-me.ts";
import { organizationSlug } from "./organization-slug.ts";

const longestName = 100;

interface CreatedOrganization {
  readonly id: string;
}

interface NewOrganizationFormProps {
  readonly suggestedName?: string;
  readonly onCreated?: (organizationId: string) => unknown;
}

/** Creates an organization, whose owner the user is. */
export function NewOrganizationForm({ suggestedName = "", onCreated }: NewOrganizationFormProps) {
  const { submitting, failure, run } = useAttempt();
  const refreshMe = useRefreshMe();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { name: suggestedName },
    transformValues: ({ name }) => ({ name: name.trim() }),
    validate: { name: (name) => (name.trim() ? null : "Enter the name of your organization") },
  });

  const create = form.onSubmit(
    ({ name }) =>
      run(
        () =>
          attempt(
            authClient.$fetch<CreatedOrganization>("/organization/create", {
              method: "POST",
              body: { name, slug: organizationSlug(name) },
            }),
          ),
        async ({ id }) => {
          await refreshMe();
          await onCreated?.(id);
        },
      ),
    () => form.getInputNode("name")?.focus(),
  );

  return (
    <form onSubmit={create} noValidate>
      <Stack gap="sm">
        {failure && (
          <Alert color="red" variant="outline" icon={<IconAlertCircle aria-hidden />} role="alert">
            {failure}
          </Alert>
        )}
        <TextInput
          label="Name of your organization"
          autoComplete="organization"
          maxLength={longestName}
          key={form.key("name")}
          {...form.getInputProps("name")}
        />
        <SubmitButton running={submitting}>Create organization</SubmitButton>
      </Stack>
    </form>
  );
}
