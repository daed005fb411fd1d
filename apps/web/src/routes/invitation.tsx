import { createFileRoute } from "@tanstack/react-router";
import * as z from "zod/mini";
import { AuthLayout } from "../features/auth/auth-layout.tsx";
import { ConfirmAddress } from "../features/auth/confirm-address.tsx";
import { useSignOut } from "../features/auth/use-sign-out.ts";
import { NewOrganizationForm } from "../features/organizations/new-organization-form.tsx";
import { InvitationPage } from "../features/received-invitations/invitation-page.tsx";
import { invitationPath } from "../session/kept-invitation.ts";

export const Route = createFileRoute("/invitation")({
  validateSearch: z.object({
    /** Why the link that was to confirm an address did not; it comes back here then. */
    error: z.catch(z.optional(z.string()), undefined),
  }),
  component: Invitation,
});

function Invitation() {
  const { error } = Route.useSearch();
  const signOut = useSignOut(invitationPath);
  return (
    <AuthLayout width={520}>
      <InvitationPage
        confirmationFailed={error !== undefined}
        onSignOut={() => void signOut()}
        confirmAddress={(email) => (
          <ConfirmAddress
            email={email}
            callbackPath={invitationPath}
            purpose="Before you can accept, we have to know that the address is yours."
          />
        )}
        newOrganization={(suggestedName) => <NewOrganizationForm suggestedName={suggestedName} />}
      />
    </AuthLayout>
  );
}
