import { expect, it } from "vitest";
import { createAnswerSeal } from "./answer-seal.ts";

const answer = '{"token":"liaison_hush-hush","name":"Škoda Díly"}';

it("opens what it has sealed", () => {
  const { seal, open } = createAnswerSeal("a secret");
  expect(open(seal(answer))).toBe(answer);
});

it("hides what it seals, and that it is the same", () => {
  const { seal } = createAnswerSeal("a secret");
  expect(Buffer.from(seal(answer), "base64").toString("latin1")).not.toContain("hush-hush");
  expect(seal(answer)).not.toBe(seal(answer));
});

it("does not open what was sealed with another secret", () => {
  const sealed = createAnswerSeal("the secret before").seal(answer);
  expect(createAnswerSeal("a secret").open(sealed)).toBeNull();
});

it("does not open what somebody has changed", () => {
  const { seal, open } = createAnswerSeal("a secret");
  const bytes = Buffer.from(seal(answer), "base64");
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  expect(open(bytes.toString("base64"))).toBeNull();
});
