import { IconLinkOff } from "@tabler/icons-react";
import { Notice } from "../../page/notice.tsx";
import { ButtonLink } from "../../routing/links.tsx";

/** Stands where an invitation would be. Which of the causes it is, the server tells nobody. */
export function DeadLink() {
  return (
    <Notice
      order={1}
      icon={<IconLinkOff aria-hidden />}
      title="There is no invitation behind this link"
      actions={<ButtonLink to="/">Go to Liaison</ButtonLink>}
    >
      It may have been accepted, declined or taken back, a newer e-mail may have replaced it, or the
      link is not complete. Look for a newer e-mail, or ask the company that invited you to send the
      invitation again. What was accepted is listed under Connections.
    </Notice>
  );
}
