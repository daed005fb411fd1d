import type { CreatedPartner, DuplicatePartner } from "@liaison/contracts";
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconCopy } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { FailureAlert } from "../../../forms/failure-alert.tsx";
import { SubmitButton } from "../../../forms/submit-button.tsx";
import { liaisonClient } from "../../../query/liaison-client.ts";
import { useAction } from "../../../query/use-action.ts";
import { AnchorLink } from "../../../routing/links.tsx";
import { partnerFieldLabels, partnerTypeLabels } from "../partner-labels.ts";
import { usePartnerDialog } from "../use-partner-dialog.ts";
import { usePartnerScope } from "../use-partner-scope.ts";
import { archiveRefusals } from "./partner-refusals.ts";

/** The new partner is there; says which others look the same, and lets one take it back. */
export function DuplicateWarning({ created }: { created: CreatedPartner }) {
  const scope = usePartnerScope();
  const { close, open } = usePartnerDialog();
  const keep = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone.
  useEffect(() => keep.current?.focus(), []);
  const archive = useAction({
    send: (input: { id: string }, options) =>
      liaisonClient(scope).partners.archive.mutate(input, options),
    outdates: ["partners"],
    onDone: ({ company_name }) => {
      notifications.show({ color: "green", message: `The new ${company_name} was archived` });
      close();
    },
  });

  return (
    <Stack gap="md">
      <Alert color="yellow" role="alert" icon={<IconCopy aria-hidden />}>
        <Stack gap="xs">
          <Text size="sm">
            <strong>{created.company_name}</strong> was added, but may be in the directory already.
            Looks the same as:
          </Text>
          <ul aria-label="Looks the same as" style={{ margin: 0, paddingInlineStart: "1.25rem" }}>
            {created.duplicates.map((duplicate) => (
              <li key={duplicate.id}>
                <Duplicate duplicate={duplicate} />
              </li>
            ))}
          </ul>
        </Stack>
      </Alert>
      <FailureAlert error={archive.error} refusals={archiveRefusals} />
      <Group justify="flex-end" gap="sm">
        <SubmitButton
          variant="default"
          running={archive.running}
          onClick={() => archive.run({ id: created.id })}
        >
          Archive the new one
        </SubmitButton>
        <Button ref={keep} onClick={() => open(created.id)}>
          Keep both
        </Button>
      </Group>
    </Stack>
  );
}

function Duplicate({ duplicate }: { duplicate: DuplicatePartner }) {
  const { id, company_name, email, partner_type, matches } = duplicate;
  const same = matches.map((field) => partnerFieldLabels[field].toLowerCase()).join(" and ");
  return (
    <Text size="sm" style={{ overflowWrap: "anywhere" }}>
      <AnchorLink
        from="/$organizationId/partners"
        to="."
        search={(search) => ({ ...search, partner: id, dialog: undefined })}
        inherit
        underline="always"
      >
        {company_name}
      </AnchorLink>
      , {partnerTypeLabels[partner_type].toLowerCase()}, {email} (same {same})
    </Text>
  );
}
