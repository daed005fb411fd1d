import { isLiaisonError } from "@liaison/client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { PendingPage } from "../../page/pending-page.tsx";
import { usePageTitle } from "../../page/use-page-title.ts";
import { QueryFailure } from "../../query/query-failure.tsx";
import { forgetInvitation } from "../../session/kept-invitation.ts";
import { DeadLink } from "./dead-link.tsx";
import { DeclinedInvitation } from "./declined-invitation.tsx";
import { ExpiredInvitation } from "./expired-invitation.tsx";
import { InvitationAnswer, type InvitationAnswerSlots } from "./invitation-answer.tsx";
import { InvitationLetter } from "./invitation-letter.tsx";
import { MissingLink } from "./missing-link.tsx";
import { previewQuery } from "./received-invitation-queries.ts";
import { useInvitationToken } from "./use-invitation-token.ts";

interface InvitationPageProps extends InvitationAnswerSlots {
  /** Whether the visitor comes from a link that was to confirm the address, and did not. */
  readonly confirmationFailed: boolean;
}

/** Where the link of an invitation leads. Opening it changes nothing; its buttons do. */
export function InvitationPage({ confirmationFailed, ...slots }: InvitationPageProps) {
  usePageTitle("Invitation");
  const token = useInvitationToken();
  if (!token) return <MissingLink confirmationFailed={confirmationFailed} />;
  return <LinkedInvitation key={token} token={token} {...slots} />;
}

function LinkedInvitation({ token, ...slots }: InvitationAnswerSlots & { token: string }) {
  const { data: invitation, error, refetch } = useQuery(previewQuery(token));
  const [declined, setDeclined] = useState(false);
  const decline = () => {
    forgetInvitation();
    setDeclined(true);
  };

  if (declined && invitation) return <DeclinedInvitation invitation={invitation} />;
  // The link may have died since it was looked at first.
  if (isLiaisonError(error, "invitation_not_pending", "validation_failed")) return <DeadLink />;
  if (error && !invitation) {
    return <QueryFailure order={1} error={error} onRetry={() => void refetch()} />;
  }
  if (!invitation) return <PendingPage />;
  return (
    <InvitationLetter invitation={invitation}>
      {invitation.status === "expired" ? (
        <ExpiredInvitation invitation={invitation} token={token} />
      ) : (
        <InvitationAnswer invitation={invitation} token={token} onDeclined={decline} {...slots} />
      )}
    </InvitationLetter>
  );
}
