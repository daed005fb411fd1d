import { describe, expect, it } from "vitest";
import { localPath } from "./local-path.ts";

describe("localPath", () => {
  it.each([
    ["/"],
    ["/01890000-0000-7000-8000-000000000001/partners?search=a%20b&page=2"],
    ["/reset-password#token"],
  ])("keeps %s", (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    ["https://elsewhere.example/"],
    ["//elsewhere.example"],
    ["/\\elsewhere.example"],
    ["/\t/elsewhere.example"],
    ["/.//elsewhere.example"],
    ["\\\\elsewhere.example"],
    ["javascript:alert(1)"],
    ["partners"],
    [""],
    [undefined],
    [["/a", "/b"]],
  ])("refuses %j", (path) => {
    expect(localPath(path)).toBe("/");
  });
});
