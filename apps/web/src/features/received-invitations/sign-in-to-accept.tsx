import type { ReceivedInvitation } from "@liaison/contracts";
import { Stack, Text } from "@mantine/core";
import { ButtonLink } from "../../routing/links.tsx";
import { invitationPath, keepInvitation } from "../../session/kept-invitation.ts";

interface SignInToAcceptProps {
  readonly invitation: ReceivedInvitation;
  readonly token: string;
}

const backHere = { redirect: invitationPath };

/** For whoever is not signed in. The way back here does not have the token in it. */
export function SignInToAccept({ invitation: { email }, token }: SignInToAcceptProps) {
  const keep = () => keepInvitation({ token, email });
  return (
    <Stack gap="xs">
      <Text size="sm">
        To accept, sign in or create an account with the address <strong>{email}</strong>.
      </Text>
      <ButtonLink to="/sign-in" search={backHere} onClick={keep} fullWidth>
        Sign in to accept
      </ButtonLink>
      <ButtonLink to="/sign-up" search={backHere} onClick={keep} fullWidth variant="default">
        Create an account
      </ButtonLink>
    </Stack>
  );
}
