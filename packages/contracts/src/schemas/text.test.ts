import { assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { text } from "./text.ts";

// Made once: the first value of this alphabet takes long to prepare.
const anyUnicode = string({ unit: "binary" });

describe("text", () => {
  test.each([
    ["surrounding blanks", "  Müller AB\t\n", "Müller AB"],
    ["blanks of other scripts", "\u3000東京\u00a0", "東京"],
    ["nothing, where no minimum is set", " ", ""],
  ])("trims %s", (_, written, read) => {
    expect(text().parse(written)).toBe(read);
  });

  test.each([
    ["NUL", "a\u0000b"],
    ["a tab inside", "a\tb"],
    ["a line break inside", "a\nb"],
    ["DEL", "a\u007fb"],
    ["a C1 control", "a\u0085b"],
    ["an override of the direction", "a\u202eb"],
    ["an isolate of the direction", "a\u2066b\u2069"],
  ])("refuses %s", (_, written) => {
    expect(messages(text(), written)).toEqual(["Must not contain control characters"]);
  });

  test.each([
    ["a lone high surrogate", "a\ud83d"],
    ["a lone low surrogate", "\ude00a"],
    ["surrogates the wrong way round", "\ude00\ud83d"],
  ])("refuses %s and says nothing more of it", (_, written) => {
    expect(messages(text({ max: 1 }), written)).toEqual(["Must be well-formed Unicode"]);
  });

  test.each([
    ["a space of no width", "\u200b"],
    ["a joiner", "\u200d"],
    ["a mark without its letter", "\u0301"],
  ])("refuses %s alone, where something has to be seen", (_, written) => {
    expect(messages(text({ min: 1 }), written)).toEqual(["Must have a visible character"]);
    expect(text().parse(written)).toBe(written);
  });

  test.each(["می\u200cخواهم", "👩\u200d🔧", "e\u0301", "नमस्ते"])("takes %s as it is", (written) => {
    expect(text({ min: 1 }).parse(written)).toBe(written);
  });

  test("refuses what is no string", () => {
    expect(text().safeParse(7).success).toBe(false);
    expect(text().safeParse(null).success).toBe(false);
  });

  test("counts characters, not UTF-16 units", () => {
    expect(text({ max: 3 }).safeParse("😀😀😀").success).toBe(true);
    expect(messages(text({ max: 3 }), "😀😀😀😀")).toEqual(["Must have at most 3 characters"]);
    expect(messages(text({ min: 2 }), "😀")).toEqual(["Must have at least 2 characters"]);
  });

  test("counts what is left after trimming", () => {
    expect(messages(text({ min: 1 }), "   ")).toEqual(["Must have at least 1 character"]);
    expect(text({ max: 2 }).parse("  ab  ")).toBe("ab");
  });

  test("is the same when read again, whatever is written", () => {
    const schema = text({ min: 1, max: 10 });
    assert(
      property(anyUnicode, (written) => {
        const once = schema.safeParse(written);
        if (!once.success) return;
        expect(once.data).toBe(once.data.trim());
        expect(schema.parse(once.data)).toBe(once.data);
      }),
    );
  });
});

describe("text of several lines", () => {
  const lines = text({ lines: "several", max: 5 });

  test.each([
    ["line feeds", "a\nb\n\nc", "a\nb\n\nc"],
    ["line breaks of Windows", "a\r\nb", "a\nb"],
    ["lone carriage returns", "a\rb\r\rc", "a\nb\n\nc"],
    ["line breaks of all kinds", "a\r\r\nb", "a\n\nb"],
  ])("reads %s as line feeds", (_, written, read) => {
    expect(text({ lines: "several" }).parse(written)).toBe(read);
  });

  test("is trimmed at its ends, not at those of its lines", () => {
    expect(lines.parse("\r\n\na \n b\r\n")).toBe("a \n b");
  });

  test("counts a line break as one character", () => {
    expect(lines.safeParse("ab\r\ncd").success).toBe(true);
    expect(messages(lines, "ab\ncde")).toEqual(["Must have at most 5 characters"]);
  });

  test.each([
    ["NUL", "a\u0000b"],
    ["a tab", "a\tb"],
    ["a vertical tab", "a\u000bb"],
    ["DEL", "a\u007fb"],
    ["a C1 line break", "a\u0085b"],
  ])("refuses %s", (_, written) => {
    expect(messages(lines, written)).toEqual(["Must not contain control characters"]);
  });

  test("is the same when read again, whatever is written", () => {
    assert(
      property(anyUnicode, (written) => {
        const once = lines.safeParse(written);
        if (!once.success) return;
        expect(once.data).not.toContain("\r");
        expect(lines.parse(once.data)).toBe(once.data);
      }),
    );
  });
});

function messages(schema: ReturnType<typeof text>, written: string): string[] {
  return schema.safeParse(written).error?.issues.map(({ message }) => message) ?? [];
}
