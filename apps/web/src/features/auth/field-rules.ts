/** The shortest password that the server takes. */
export const shortestPassword = 10;

/** The rules of the fields; each gives what is wrong with a value, or null. */
export function emailRule(value: string): string | null {
  return /^[^\s@]+@[^\s@]+$/.test(value.trim()) ? null : "Enter an e-mail address";
}

export function newPasswordRule(value: string): string | null {
  return value.length >= shortestPassword ? null : `Use at least ${shortestPassword} characters`;
}

export function requiredRule(message: string) {
  return (value: string): string | null => (value.trim() ? null : message);
}
