import { expect, it } from "vitest";
import { createTimeline } from "./timeline.ts";

it("takes steps in the order of their moments, those that a step plans too", () => {
  const timeline = createTimeline(new Date("2026-03-10T00:00:00.000Z"));
  const taken: string[] = [];
  const note = (name: string) => (at: string) => {
    taken.push(`${at.slice(0, 10)} ${name}`);
  };
  timeline.schedule(1, note("last"));
  timeline.schedule(9, (at) => {
    note("first")(at);
    timeline.schedule(2, note("planned by the first"));
  });
  timeline.schedule(2, note("planned before"));

  timeline.play();

  expect(taken).toEqual([
    "2026-03-01 first",
    "2026-03-08 planned before",
    "2026-03-08 planned by the first",
    "2026-03-09 last",
  ]);
});
