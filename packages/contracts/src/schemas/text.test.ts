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

function messages(schema: ReturnType<typeof text>, written: string): string[] {
  return schema.safeParse(written).error?.issues.map(({ message }) => message) ?? [];
}
