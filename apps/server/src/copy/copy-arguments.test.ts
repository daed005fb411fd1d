import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readCopyArguments } from "./copy-arguments.ts";

describe("the arguments of a copy", () => {
  it("name where from and where to", () => {
    const url = "postgres://liaison:hush@db.example/liaison";
    expect(readCopyArguments(["--from", "sqlite:a.db", "--to", url])).toEqual({
      from: { engine: "sqlite", path: resolve("a.db") },
      to: { engine: "postgres", url, poolSize: 2 },
    });
  });

  it("may ask for help", () => {
    expect(readCopyArguments(["--help"])).toBeNull();
  });

  it.each([
    [[], "--from is missing (see --help)"],
    [["--from", "sqlite:a.db"], "--to is missing (see --help)"],
    [["--from", "sqlite::memory:"], "--from must not be in memory"],
    [["--from", "mysql://a:hush@b/c"], "--from must be sqlite:<path> or postgres://"],
    [["--form", "postgres://a:hush@b/c"], "Unknown option '--form'"],
    [["postgres://a:hush@b/c"], "There is a value without an option before it (see --help)"],
  ])("are refused without a password: %j", (args, refusal) => {
    expect(() => readCopyArguments(args)).toThrow(refusal);
    expect(() => readCopyArguments(args)).not.toThrow("hush");
  });
});
