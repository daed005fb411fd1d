import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { forgetMe } from "../../session/me-query.ts";
import { attempt } from "./attempt.ts";
import { authClient } from "./auth-client.ts";

/** Ends the session on the server first: a browser that only forgets it would still hold the cookie. */
export function useSignOut() {
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
    await navigate({ to: "/sign-in" });
  };
}
