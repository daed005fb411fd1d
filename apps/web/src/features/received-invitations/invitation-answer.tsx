import type { Me, ReceivedInvitation } from "@liaison/contracts";
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { PendingPage } from "../../page/pending-page.tsx";
import { QueryFailure } from "../../query/query-failure.tsx";
import { meQuery } from "../../session/me-query.ts";
import { AcceptInvitation } from "./accept-invitation.tsx";
import { DeclineButton } from "./decline-button.tsx";
import { SignInToAccept } from "./sign-in-to-accept.tsx";
import { WrongRecipient } from "./wrong-recipient.tsx";

/** What the page has from other features. */
export interface InvitationAnswerSlots {
  /** Ends the session, to go on as someone else. */
  readonly onSignOut: () => void;
  /** Lets the user confirm the address. */
  readonly confirmAddress: (email: string) => ReactNode;
  /** Lets the user create an organization. */
  readonly newOrganization: (suggestedName: string) => ReactNode;
}

interface InvitationAnswerProps extends InvitationAnswerSlots {
  readonly invitation: ReceivedInvitation;
  readonly token: string;
  readonly onDeclined: () => void;
}

/** The ways to answer, for whoever is looking. Whoever holds the link may decline. */
export function InvitationAnswer(props: InvitationAnswerProps) {
  const { invitation, token, onDeclined } = props;
  const {
    data: me,
    error,
    refetch,
  } = useQuery({
    ...meQuery,
    // The address may have been confirmed in another tab.
    refetchOnWindowFocus: ({ state }) =>
      state.data?.user.emailVerified === false ? "always" : true,
  });
  if (me === undefined) {
    return error ? <QueryFailure error={error} onRetry={() => void refetch()} /> : <PendingPage />;
  }
  return (
    <Stack gap="md">
      <Acceptance {...props} me={me} />
      <DeclineButton fullWidth invitation={invitation} by={{ token }} onDeclined={onDeclined} />
    </Stack>
  );
}

function Acceptance({ me, ...props }: InvitationAnswerProps & { me: Me | null }) {
  const { invitation, token } = props;
  if (!me) return <SignInToAccept invitation={invitation} token={token} />;
  const { email, emailVerified } = me.user;
  if (email.toLowerCase() !== invitation.email.toLowerCase()) {
    return <WrongRecipient {...props} signedInAs={email} />;
  }
  if (!emailVerified) return props.confirmAddress(email);
  return <AcceptInvitation {...props} organizations={me.organizations} />;
}
