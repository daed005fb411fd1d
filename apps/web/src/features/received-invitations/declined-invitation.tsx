import type { ReceivedInvitation } from "@liaison/contracts";
import { IconMailOff } from "@tabler/icons-react";
import { Notice } from "../../page/notice.tsx";

/** Takes the place of an invitation that was just declined. */
export function DeclinedInvitation({ invitation }: { invitation: ReceivedInvitation }) {
  const { name } = invitation.hostOrganization;
  return (
    <div role="status">
      <Notice order={1} icon={<IconMailOff aria-hidden />} title="You have declined the invitation">
        {name} is told so. Nothing else has changed. If you change your mind, ask {name} to invite
        you again.
      </Notice>
    </div>
  );
}
