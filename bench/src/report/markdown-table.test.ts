import { expect, it } from "vitest";
import { markdownTable } from "./markdown-table.ts";

it("sets names to the left and numbers to the right", () => {
  const table = markdownTable<readonly [string, number]>(
    [
      { title: "Server", align: "left", cell: ([name]) => name },
      { title: "requests/s", align: "right", cell: ([, rate]) => String(rate) },
    ],
    [
      ["bare", 12_000],
      ["Liaison", 9],
    ],
  );
  expect(table.split("\n")).toEqual([
    "| Server  | requests/s |",
    "| ------- | ---------: |",
    "| bare    |      12000 |",
    "| Liaison |          9 |",
  ]);
});
