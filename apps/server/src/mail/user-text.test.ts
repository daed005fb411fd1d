import { describe, expect, it } from "vitest";
import { userText } from "./user-text.ts";

/** What mail programs make links of: hosts with or without a scheme, and addresses. */
const linkLike = /https?:\/\/|\b[\p{L}\d-]+[.。．｡][\p{L}\d-]+|\S@[\p{L}\d]/iu;

describe("text of a user's", () => {
  it.each([
    ["http://evil.example/path"],
    ["HTTPS://evil.example"],
    ["http://3627734734/"],
    ["http://[::1]/"],
    ["www.evil.example"],
    ["evil.example"],
    ["Visit evil.example."],
    ["evil。example"],
    ["someone@evil.example"],
    ["Acme(http://evil.example)"],
  ])("is no link: %s", (text) => {
    expect(text).toMatch(linkLike);
    expect(userText(text)).not.toMatch(linkLike);
  });

  it.each([["Evil.example Inc."], ["see http://a.example, or b@c.example"]])(
    "looks the same: %s",
    (text) => {
      expect(userText(text).replaceAll("\u200c", "")).toBe(text);
    },
  );

  it.each([["Müller & Söhne GmbH"], ["Hafslund Bearings AS."], ["三菱電機: 東京"], ["Who? Me!"]])(
    "is not touched where nothing is like a link: %s",
    (text) => expect(userText(text)).toBe(text),
  );

  it("does not turn the text around it", () => {
    expect(userText("Acme \u202egnp.exe\u2066")).toBe("Acme gnp.\u200cexe");
  });
});
