import { Button } from "@mantine/core";
import { IconMailbox, IconMailForward } from "@tabler/icons-react";
import { useInvitationDialog } from "./use-invitation-dialog.ts";

/** The ways to invite. */
export function InvitingButtons() {
  const { show } = useInvitationDialog();
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconMailbox size={16} aria-hidden />}
        onClick={() => show("several")}
      >
        Invite several
      </Button>
      <Button leftSection={<IconMailForward size={16} aria-hidden />} onClick={() => show("new")}>
        Invite supplier
      </Button>
    </>
  );
}
