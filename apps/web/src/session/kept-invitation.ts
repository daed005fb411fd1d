import * as z from "zod/mini";

const key = "liaison-invitation";

const KeptInvitation = z.object({ token: z.string(), email: z.string() });

/** The link of an invitation, and the address it was sent to. */
type KeptInvitation = z.output<typeof KeptInvitation>;

/** The page that invitations lead to, and the way to continue at it. */
export const invitationPath = "/invitation";

/**
 * Keeps the invitation that someone goes on from to sign in or to sign up. In the tab alone: the
 * token must not get into an address that is requested, nor outlive the visit.
 */
export function keepInvitation(invitation: KeptInvitation): void {
  sessionStorage.setItem(key, JSON.stringify(invitation));
}

export function keptInvitation(): KeptInvitation | undefined {
  return KeptInvitation.safeParse(parseJson(sessionStorage.getItem(key) ?? "")).data;
}

export function forgetInvitation(): void {
  sessionStorage.removeItem(key);
}

/** The address to sign in with, for whoever is to continue at an invitation. */
export function invitedEmail(redirect: string): string {
  return redirect === invitationPath ? (keptInvitation()?.email ?? "") : "";
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
