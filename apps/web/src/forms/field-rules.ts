/** The rules of fields: each gives what is wrong with a value, or null. The server knows them all. */
export function emailRule(value: string): string | null {
  return isEmailLike(value.trim()) ? null : "Enter an e-mail address";
}

export function requiredRule(message: string) {
  return (value: string): string | null => (value.trim() ? null : message);
}

/** Whether a text may be an e-mail address. */
export function isEmailLike(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text);
}
