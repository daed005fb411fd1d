import { expect, it } from "vitest";
import { readSessionCookie } from "./session-cookie.ts";

it.each([
  ["better-auth.session_token=abc.sig", "abc.sig"],
  ["theme=dark; better-auth.session_token=abc%2Esig; lang=sv", "abc%2Esig"],
  ["better-auth.session_token=plain; __Secure-better-auth.session_token=secure", "secure"],
  ["__Secure-better-auth.session_token=;better-auth.session_token=plain", "plain"],
  ["better-auth.session_token=a=b", "a=b"],
  ["other-better-auth.session_token=abc", null],
  ["better-auth.session_token", null],
  ["=better-auth.session_token", null],
  ["", null],
])("in %j the session is %j", (cookies, value) => {
  expect(readSessionCookie(cookies)).toBe(value);
});
