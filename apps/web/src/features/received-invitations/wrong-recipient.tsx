import type { ReceivedInvitation } from "@liaison/contracts";
import { Alert, Button, Stack } from "@mantine/core";
import { IconUserQuestion } from "@tabler/icons-react";
import { keepInvitation } from "../../session/kept-invitation.ts";

interface WrongRecipientProps {
  readonly invitation: ReceivedInvitation;
  readonly token: string;
  /** The address of the user who is signed in. */
  readonly signedInAs: string;
  readonly onSignOut: () => void;
}

/** For whoever is signed in with another address than the invited one. */
export function WrongRecipient({ invitation, token, signedInAs, onSignOut }: WrongRecipientProps) {
  const { email, hostOrganization } = invitation;
  const switchUser = () => {
    keepInvitation({ token, email });
    onSignOut();
  };
  return (
    <Stack gap="md">
      <Alert color="yellow" icon={<IconUserQuestion aria-hidden />}>
        This invitation was sent to <strong>{email}</strong>, and you are signed in as{" "}
        <strong>{signedInAs}</strong>. Only {email} can accept it. If that is not your address, ask{" "}
        {hostOrganization.name} to invite yours.
      </Alert>
      <Button fullWidth onClick={switchUser}>
        Sign out and switch
      </Button>
    </Stack>
  );
}
