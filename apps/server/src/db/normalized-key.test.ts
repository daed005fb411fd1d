import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizedKey } from "./normalized-key.ts";

describe("normalized key", () => {
  it.each`
    text                 | key
    ${"Müller AB"}       | ${"muller ab"}
    ${"MULLER ab"}       | ${"muller ab"}
    ${"Mu\u0308ller AB"} | ${"muller ab"}
    ${"Straße"}          | ${"strasse"}
    ${"STRASSE"}         | ${"strasse"}
    ${"STRAẞE"}          | ${"strasse"}
    ${"Ørsted Łódź"}     | ${"orsted lodz"}
    ${"IŞIK Isık"}       | ${"isik isik"}
    ${"İzmir"}           | ${"izmir"}
    ${"ΣΊΣΥΦΟΣ"}         | ${"σισυφοσ"}
    ${"Σίσυφος"}         | ${"σισυφοσ"}
    ${"Йошкар"}          | ${"иошкар"}
    ${"ガス"}            | ${"ガス"}
    ${"ｶﾞｽ"}              | ${"ガス"}
    ${"한국"}            | ${"한국"}
    ${"บริษัท"}            | ${"บริษัท"}
    ${"ＡＢＣ"}          | ${"abc"}
    ${"100%_'\""}        | ${"100%_'\""}
  `("$text", ({ text, key }) => {
    expect(normalizedKey(text)).toBe(key);
  });

  it("of plain text is as it is among other letters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
        expect(normalizedKey(text)).toBe(normalizedKey(`${text}é`).slice(0, -1));
      }),
      { numRuns: 1000 },
    );
  });

  it("is its own key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const key = normalizedKey(text);
        expect(normalizedKey(key)).toBe(key);
      }),
      { numRuns: 1000 },
    );
  });
});
