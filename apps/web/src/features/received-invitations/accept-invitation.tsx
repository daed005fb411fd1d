import type { Me, ReceivedInvitation } from "@liaison/contracts";
import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { AcceptForm } from "./accept-form.tsx";
import { acceptingOrganizations, whyNoneAccepts } from "./accepting-organizations.ts";

interface AcceptInvitationProps {
  readonly invitation: ReceivedInvitation;
  readonly token: string;
  readonly organizations: Me["organizations"];
  readonly newOrganization: (suggestedName: string) => ReactNode;
}

/** For the recipient: accepts for an organization, or makes one first. */
export function AcceptInvitation(props: AcceptInvitationProps) {
  const { invitation, token, organizations, newOrganization } = props;
  const choices = acceptingOrganizations(organizations, invitation);
  if (choices.length > 0) {
    return <AcceptForm invitation={invitation} token={token} choices={choices} />;
  }
  return (
    <Stack gap="md">
      <Text size="sm">{whyNoneAccepts(organizations, invitation)}</Text>
      {newOrganization(invitation.businessName)}
    </Stack>
  );
}
