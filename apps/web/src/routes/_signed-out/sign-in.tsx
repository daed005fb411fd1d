import { createFileRoute, stripSearchParams } from "@tanstack/react-router";
import { leaveWhenSignedIn } from "../../features/auth/leave-when-signed-in.ts";
import {
  redirectSearchDefaults,
  redirectSearchSchema,
} from "../../features/auth/redirect-search.ts";
import { SignInPage } from "../../features/auth/sign-in-page.tsx";
import { invitedEmail } from "../../session/kept-invitation.ts";

export const Route = createFileRoute("/_signed-out/sign-in")({
  validateSearch: redirectSearchSchema,
  search: { middlewares: [stripSearchParams(redirectSearchDefaults)] },
  beforeLoad: ({ context, search }) => leaveWhenSignedIn(context.queryClient, search.redirect),
  component: SignIn,
});

function SignIn() {
  const { redirect } = Route.useSearch();
  return <SignInPage redirect={redirect} email={invitedEmail(redirect)} />;
}
