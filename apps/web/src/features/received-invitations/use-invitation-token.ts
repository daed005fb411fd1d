import { useLocation } from "@tanstack/react-router";
import { keptInvitation } from "../../session/kept-invitation.ts";

/**
 * The token of the link that was opened, or of the one that the visitor went on from to sign in.
 * It stays behind the `#`, so that the page can be loaded again: browsers send that to nobody.
 */
export function useInvitationToken(): string | undefined {
  const hash = useLocation({ select: (location) => location.hash });
  return hash || keptInvitation()?.token;
}
