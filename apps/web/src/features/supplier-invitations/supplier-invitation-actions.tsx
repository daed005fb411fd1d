import type { SupplierInvitation } from "@liaison/contracts";
import { Button, Group } from "@mantine/core";
import { IconBan, IconMailForward } from "@tabler/icons-react";
import { useMay } from "../../session/use-may.ts";
import { useInvitationDialog } from "./use-invitation-dialog.ts";

/** What can be done with an invitation, as it stands. */
export function SupplierInvitationActions({ invitation }: { invitation: SupplierInvitation }) {
  const mayInvite = useMay(invitation.organizationId, "suppliers.invite");
  const { show } = useInvitationDialog();
  const pending = invitation.status === "pending";
  if (!mayInvite || !(pending || invitation.status === "expired")) return null;
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconMailForward size={16} aria-hidden />}
        onClick={() => show("resend")}
      >
        Resend
      </Button>
      {pending && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconBan size={16} aria-hidden />}
          onClick={() => show("revoke")}
        >
          Revoke
        </Button>
      )}
    </Group>
  );
}
