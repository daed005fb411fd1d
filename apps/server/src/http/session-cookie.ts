/** A browser sends the first one over an encrypted connection only. */
const names = ["__Secure-better-auth.session_token", "better-auth.session_token"] as const;

/**
 * What the authentication library has put into the session's cookie, as it stands there. Its own
 * reader would bring all of the library along.
 */
export function readSessionCookie(cookies: string): string | null {
  const values = new Map(cookies.split(";").map(nameAndValue));
  for (const name of names) {
    const value = values.get(name);
    if (value) return value;
  }
  return null;
}

function nameAndValue(pair: string): [string, string] {
  const end = pair.indexOf("=");
  return [pair.slice(0, Math.max(end, 0)).trim(), pair.slice(end + 1).trim()];
}
