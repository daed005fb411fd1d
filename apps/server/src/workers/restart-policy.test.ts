import { expect, it } from "vitest";
import { createRestartPolicy } from "./restart-policy.ts";

const early = 100;
const late = 60_000;

it("replaces one that has served for a while at once", () => {
  const policy = createRestartPolicy();
  expect([late, late, late].map(policy.pauseAfter)).toEqual([0, 0, 0]);
});

it("waits longer each time with one that dies early, and gives it up in the end", () => {
  const policy = createRestartPolicy();
  const pauses = Array.from({ length: 6 }, () => policy.pauseAfter(early));
  expect(pauses).toEqual([100, 200, 400, 800, 1600, null]);
});

it("holds early deaths against nobody who has served since", () => {
  const policy = createRestartPolicy();
  const lives = [early, early, early, late, early, early];
  expect(lives.map(policy.pauseAfter)).toEqual([100, 200, 400, 0, 100, 200]);
});
