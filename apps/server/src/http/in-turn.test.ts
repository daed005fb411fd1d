import { expect, it } from "vitest";
import { createInTurn } from "./in-turn.ts";

it("does what has the same key one after the other", async () => {
  const inTurn = createInTurn();
  const told: string[] = [];
  const first = Promise.withResolvers<void>();
  const all = [
    inTurn("ada", () => first.promise.then(() => told.push("first"))),
    inTurn("ada", async () => told.push("second")),
  ];
  await inTurn("elin", async () => told.push("another"));
  expect(told).toEqual(["another"]);
  first.resolve();
  await Promise.all(all);
  expect(told).toEqual(["another", "first", "second"]);
});

it("goes on after what has failed", async () => {
  const inTurn = createInTurn();
  const failing = inTurn("ada", async () => {
    throw new Error("It failed");
  });
  const next = inTurn("ada", async () => "Here you are");
  await expect(failing).rejects.toThrow("It failed");
  expect(await next).toBe("Here you are");
});
