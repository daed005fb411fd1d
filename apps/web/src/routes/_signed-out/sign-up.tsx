import { createFileRoute, stripSearchParams } from "@tanstack/react-router";
import { leaveWhenSignedIn } from "../../features/auth/leave-when-signed-in.ts";
import {
  redirectSearchDefaults,
  redirectSearchSchema,
} from "../../features/auth/redirect-search.ts";
import { SignUpPage } from "../../features/auth/sign-up-page.tsx";
import { invitedEmail } from "../../session/kept-invitation.ts";

export const Route = createFileRoute("/_signed-out/sign-up")({
  validateSearch: redirectSearchSchema,
  search: { middlewares: [stripSearchParams(redirectSearchDefaults)] },
  beforeLoad: ({ context, search }) => leaveWhenSignedIn(context.queryClient, search.redirect),
  component: SignUp,
});

function SignUp() {
  const { redirect } = Route.useSearch();
  return <SignUpPage redirect={redirect} email={invitedEmail(redirect)} />;
}
