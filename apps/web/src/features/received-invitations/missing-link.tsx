import { IconMailOpened } from "@tabler/icons-react";
import { Notice } from "../../page/notice.tsx";
import { ButtonLink } from "../../routing/links.tsx";

/**
 * Stands there when the page is opened without a link's token. The link that confirms an address
 * leads here too, perhaps in another tab than the one that the invitation is open in.
 */
export function MissingLink({ confirmationFailed }: { confirmationFailed: boolean }) {
  return (
    <Notice
      order={1}
      icon={<IconMailOpened aria-hidden />}
      title={
        confirmationFailed
          ? "Your e-mail address is not confirmed"
          : "Open the invitation from your e-mail"
      }
      actions={<ButtonLink to="/">Go to Liaison</ButtonLink>}
    >
      {confirmationFailed
        ? "The link to confirm it has expired or is not complete. Go back to the invitation: there you can have another one sent."
        : "Go back to the tab in which you opened the invitation, or open the link in its e-mail once more. If you have just confirmed your e-mail address, that is all that was missing."}
    </Notice>
  );
}
