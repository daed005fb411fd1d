import { expect, it } from "vitest";
import { madeOnce } from "./made-once.ts";

it("is made for the first who asks, and once for all who ask at the same time", async () => {
  let count = 0;
  const thing = madeOnce(async () => {
    count += 1;
    return { number: count };
  });
  expect(count).toBe(0);
  const [one, same] = await Promise.all([thing(), thing()]);
  expect(one).toEqual({ number: 1 });
  expect(same).toBe(one);
  expect(await thing()).toBe(one);
});

it("that could not be made tells all who waited, and is tried again for the next", async () => {
  let attempts = 0;
  const thing = madeOnce(async () => {
    attempts += 1;
    if (attempts === 1) throw new Error("Not yet");
    return attempts;
  });
  const outcomes = await Promise.allSettled([thing(), thing()]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await thing()).toBe(2);
});
