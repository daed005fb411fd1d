/** The shortest password that the server takes. */
export const shortestPassword = 10;

/** Gives what is wrong with a new password, or null. */
export function newPasswordRule(value: string): string | null {
  return value.length >= shortestPassword ? null : `Use at least ${shortestPassword} characters`;
}
