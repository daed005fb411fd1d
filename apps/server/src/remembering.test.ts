import { expect, it } from "vitest";
import { remembering } from "./remembering.ts";

function givenLengths() {
  const asked: string[] = [];
  const lengthOf = remembering((text) => {
    asked.push(text);
    return text === "" ? null : text.length;
  });
  return { asked, lengthOf };
}

it("makes the same of the same text once", () => {
  const { asked, lengthOf } = givenLengths();
  expect([lengthOf("a"), lengthOf("bb"), lengthOf("a")]).toEqual([1, 2, 1]);
  expect(asked).toEqual(["a", "bb"]);
});

it("keeps nothing of what it can make nothing of", () => {
  const { asked, lengthOf } = givenLengths();
  expect([lengthOf(""), lengthOf("")]).toEqual([null, null]);
  expect(asked).toEqual(["", ""]);
});

it("forgets rather than to grow", () => {
  const { asked, lengthOf } = givenLengths();
  for (let n = 0; n <= 1_000; n += 1) lengthOf(`text ${n}`);
  lengthOf("text 0");
  expect(asked).toHaveLength(1_002);
});
