import { expect, it } from "vitest";
import { createLogger } from "./logger.ts";

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
  ["the headers of a request", { req: { url: "/", headers: { cookie: "hush-hush" } } }],
])("does not write %s that gets into a log call", (_, values) => {
  expect(logged(values)).toContain("Something happened");
  expect(logged(values)).not.toContain("hush-hush");
});

it("writes one line of JSON", () => {
  const line = logged({ text: "two\nlines" });
  expect(line.trimEnd().split("\n")).toHaveLength(1);
  expect(JSON.parse(line)).toMatchObject({ level: 30, msg: "Something happened" });
});
