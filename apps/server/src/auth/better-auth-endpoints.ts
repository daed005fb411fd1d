const servedPaths: ReadonlySet<string> = new Set([
  "/sign-up/email",
  "/sign-in/email",
  "/sign-out",
  "/get-session",
  "/update-user",
  "/send-verification-email",
  "/verify-email",
  "/request-password-reset",
  "/reset-password",
  "/change-password",
  "/error",
  "/organization/create",
  "/organization/update",
  "/organization/list",
  "/organization/set-active",
  "/organization/list-members",
  "/organization/update-member-role",
  "/organization/remove-member",
  "/organization/leave",
]);

const resetLink = /^\/reset-password\/[A-Za-z0-9]+$/;

/**
 * Whether Liaison offers a path of the authentication library. What it does not name is not there:
 * the library has more than Liaison uses, and gains more with its versions.
 */
export function isServedAuthPath(path: string): boolean {
  return servedPaths.has(path) || resetLink.test(path);
}
