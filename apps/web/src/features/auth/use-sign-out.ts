import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { attempt } from "../../session/attempt.ts";
import { authClient } from "../../session/auth-client.ts";
import { forgetMe } from "../../session/me-query.ts";

/**
 * Ends the session on the server first: a browser that only forgets it would still hold the cookie.
 * `redirect` is the path to continue at as someone else.
 */
export function useSignOut(redirect = "/") {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    const outcome = await attempt(authClient.signOut());
    if (!outcome.succeeded) {
      notifications.show({
        color: "red",
        title: "You are still signed in",
        message: outcome.failure,
      });
      return;
    }
    forgetMe(queryClient);
    await navigate({ to: "/sign-in", search: { redirect } });
  };
}
