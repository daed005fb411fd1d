import { type AuthError, describeAuthFailure } from "./auth-failure.ts";

interface Answer<Data> {
  readonly data: Data | null;
  readonly error: AuthError | null;
}

/** How an attempt at the auth server ended. */
export type Outcome<Data> =
  | { readonly succeeded: true; readonly data: Data }
  | { readonly succeeded: false; readonly failure: string };

/** Awaits the auth server's answer, or the lack of one. */
export async function attempt<Data>(request: Promise<Answer<Data>>): Promise<Outcome<Data>> {
  try {
    const { data, error } = await request;
    if (error || data === null) {
      return { succeeded: false, failure: describeAuthFailure(error ?? { status: 500 }) };
    }
    return { succeeded: true, data };
  } catch {
    return { succeeded: false, failure: describeAuthFailure(undefined) };
  }
}
