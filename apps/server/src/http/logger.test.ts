import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { createLogger, withoutSecrets } from "./logger.ts";

function logged(values: object): string {
  const lines: string[] = [];
  createLogger("info", { write: (line) => lines.push(line) }).info(values, "Something happened");
  return lines.join("");
}

it.each<[string, object]>([
  ["a token", { token: "hush-hush" }],
  ["a token of something", { session: { token: "hush-hush" } }],
  ["a password", { body: { password: "hush-hush", newPassword: "hush-hush" } }],
  ["a bearer token", { headers: { authorization: "Bearer hush-hush" } }],
  ["a request's cookie", { request: { headers: { cookie: "session=hush-hush" } } }],
  ["an answer's cookie", { response: { headers: { "set-cookie": ["session=hush-hush"] } } }],
  ["a request's query", { req: { method: "GET", url: "/v1/partners?search_text=hush-hush" } }],
  ["a reset link", { req: { method: "GET", url: "/api/auth/reset-password/hush-hush?a=b" } }],
  [
    "the row that an error of a database is about",
    { err: Object.assign(new Error("Not null"), { detail: "Failing row contains (hush-hush)." }) },
  ],
  ["the headers of a request", { req: { url: "/", headers: { cookie: "hush-hush" } } }],
])("does not write %s that gets into a log call", (_, values) => {
  expect(logged(values)).toContain("Something happened");
  expect(logged(values)).not.toContain("hush-hush");
});

const secret = randomBytes(32).toString("base64url");

it.each([
  ["/v1/received-invitations/preview/:secret", "/v1/received-invitations/preview/[redacted]"],
  ["/invitation/:secret/accept?a=b", "/invitation/[redacted]/accept"],
  ["/invitation#:secret", "/invitation"],
  ["/invitation%23:secret", "/[redacted]"],
  ["/v1/partners/liaison_hush", "/v1/partners/[redacted]"],
  ["/v1/partners/LIAISON_hush", "/v1/partners/[redacted]"],
  ["/trpc/partners.get,:secret", "/trpc/[redacted]"],
])("does not write the secret in %s", (url, written) => {
  expect(withoutSecrets(url.replace(":secret", secret))).toBe(written);
});

it.each([
  "/v1/partners/01890000-0000-7000-8000-000000000001/history",
  "/v1/received-invitations/request-new-link",
  "/api/auth/request-password-reset",
  "/trpc/receivedInvitations.requestNewLink,supplierInvitations.create",
  "/%zz",
])("writes what is none: %s", (url) => {
  expect(withoutSecrets(url)).toBe(url);
});

it("writes one line of JSON", () => {
  const line = logged({ text: "two\nlines" });
  expect(line.trimEnd().split("\n")).toHaveLength(1);
  expect(JSON.parse(line)).toMatchObject({ level: 30, msg: "Something happened" });
});
