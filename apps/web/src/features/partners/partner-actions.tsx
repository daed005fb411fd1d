import { isLiaisonError } from "@liaison/client";
import type { Partner } from "@liaison/contracts";
import { Button, Group, Stack } from "@mantine/core";
import { IconArchive, IconArchiveOff, IconMailForward, IconPencil } from "@tabler/icons-react";
import { FailureAlert } from "../../forms/failure-alert.tsx";
import { SubmitButton } from "../../forms/submit-button.tsx";
import { AnchorLink } from "../../routing/links.tsx";
import { useMay } from "../../session/use-may.ts";
import { archiveRefusals } from "./form/partner-refusals.ts";
import { useArchiving } from "./use-archiving.ts";
import { useMayWritePartners } from "./use-may-write-partners.ts";
import { usePartnerDialog } from "./use-partner-dialog.ts";
import { usePartnerScope } from "./use-partner-scope.ts";

/** What can be done with a partner, as it stands. */
export function PartnerActions({ partner }: { partner: Partner }) {
  const { requesterOrganizationId: organizationId } = usePartnerScope();
  const mayWrite = useMayWritePartners();
  const mayInvite = useMay(organizationId, "suppliers.invite") && mayWrite;
  const { show } = usePartnerDialog();
  const { archive, restore } = useArchiving();
  if (!mayWrite) return null;

  const error = archive.error ?? restore.error;
  const pendingId = isLiaisonError(error, "invitation_already_pending")
    ? error.data.conflict?.invitationId
    : undefined;
  return (
    <Stack gap="sm">
      <Group gap="xs">
        {!partner.archived_at && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => show("edit")}
          >
            Edit
          </Button>
        )}
        {mayInvite && isInvitable(partner) && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconMailForward size={16} aria-hidden />}
            onClick={() => show("invite")}
          >
            Invite supplier
          </Button>
        )}
        <ArchivingButton partner={partner} archive={archive} restore={restore} />
      </Group>
      <FailureAlert error={error} refusals={archiveRefusals}>
        {pendingId && (
          <AnchorLink
            to="/$organizationId/supplier-invitations"
            params={{ organizationId }}
            search={{ invitation: pendingId }}
            size="sm"
            underline="always"
          >
            Open the pending invitation
          </AnchorLink>
        )}
      </FailureAlert>
    </Stack>
  );
}

/** One button that stays where it is, so that the focus does too. */
function ArchivingButton({
  partner: { id, archived_at },
  archive,
  restore,
}: { partner: Partner } & ReturnType<typeof useArchiving>) {
  const Icon = archived_at ? IconArchiveOff : IconArchive;
  const action = archived_at ? restore : archive;
  return (
    <SubmitButton
      size="xs"
      variant="default"
      leftSection={<Icon size={16} aria-hidden />}
      running={archive.running || restore.running}
      onClick={() => action.run({ id })}
    >
      {archived_at ? "Restore" : "Archive"}
    </SubmitButton>
  );
}

function isInvitable({ partner_type, invitation_status, archived_at }: Partner): boolean {
  return partner_type === "supplier" && invitation_status === null && archived_at === null;
}
