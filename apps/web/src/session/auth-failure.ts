/** What the server says of an attempt that failed. */
export interface AuthError {
  readonly status: number;
  readonly code?: string | undefined;
}

const texts: ReadonlyMap<string, string> = new Map(
  Object.entries({
    INVALID_EMAIL_OR_PASSWORD: "The e-mail address or the password is wrong.",
    INVALID_EMAIL: "This is not an e-mail address.",
    EMAIL_NOT_VERIFIED: "Confirm your e-mail address first: open the link we sent you.",
    USER_ALREADY_EXISTS: "There is already an account with this e-mail address. Sign in instead.",
    USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL:
      "There is already an account with this e-mail address. Sign in instead.",
    PASSWORD_TOO_SHORT: "This password is too short.",
    PASSWORD_TOO_LONG: "This password is too long.",
    PASSWORD_COMPROMISED: "This password is known from a data leak. Choose another one.",
    INVALID_TOKEN: "This link has expired or was used already. Ask for a new one.",
  }),
);

const tooManyAttempts = "Too many attempts. Wait a minute and try again.";
const unreachable = "Liaison cannot be reached. Check your connection and try again.";
const unexpected = "Something went wrong. Try again in a minute.";

/** Says what went wrong; an error without status is one that never got an answer. */
export function describeAuthFailure(error: AuthError | undefined): string {
  if (!error || error.status === 0) return unreachable;
  if (error.status === 429) return tooManyAttempts;
  if ([502, 503, 504].includes(error.status)) return unreachable;
  return texts.get(error.code ?? "") ?? unexpected;
}
