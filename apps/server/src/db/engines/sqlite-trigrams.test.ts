import { describe, expect, it } from "vitest";
import { havingAll, rarestTrigrams, spreadTrigrams, trigramsOf } from "./sqlite-trigrams.ts";

describe("the trigrams of a text", () => {
  it("are each there once, by code points", () => {
    expect(trigramsOf("nananas")).toEqual(["nan", "ana", "nas"]);
    expect(trigramsOf("𐐀b𐐀c")).toEqual(["𐐀b𐐀", "b𐐀c"]);
  });

  it("are none where it is too short", () => {
    expect(trigramsOf("𐐀𐐀")).toEqual([]);
  });

  it("are asked for from all over it where it is long", () => {
    const trigrams = trigramsOf("abcdefghijklmnopqrst");
    expect(trigrams).toHaveLength(18);
    const asked = spreadTrigrams(trigrams);
    expect(asked).toHaveLength(12);
    expect(asked.at(0)).toBe("abc");
    expect(trigrams.slice(-2)).toContain(asked.at(-1));
    expect(spreadTrigrams(trigramsOf("abcd"))).toEqual(["abc", "bcd"]);
    expect(spreadTrigrams([])).toEqual([]);
  });

  it("are asked for by how rare they are, and rare is what no sample has", () => {
    const frequencies = new Map([
      ["nor", 90],
      ["ord", 2],
      ["rdv", 40],
    ]);
    expect(rarestTrigrams(trigramsOf("nordvik"), frequencies)).toEqual(["dvi", "vik"]);
    expect(rarestTrigrams(trigramsOf("nordv"), frequencies)).toEqual(["ord", "rdv"]);
  });

  it("are plain characters to the index", () => {
    expect(havingAll(['a"b', "OR "])).toBe('"a""b" AND "OR "');
  });
});
