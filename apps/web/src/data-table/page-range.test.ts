import { describe, expect, it } from "vitest";
import { describeRange, pageRange } from "./page-range.ts";

describe("page ranges", () => {
  it.each([
    [{ page: 1, size: 50, total: 312 }, "1–50 of 312", 7],
    [{ page: 7, size: 50, total: 312 }, "301–312 of 312", 7],
    [{ page: 2, size: 50, total: 100 }, "51–100 of 100", 2],
    [{ page: 1, size: 25, total: 1 }, "1–1 of 1", 1],
    [{ page: 1, size: 50, total: 0 }, "0 of 0", 1],
    [{ page: 9, size: 50, total: 312 }, "0 of 312", 7],
    [{ page: 30, size: 100, total: 12345 }, "2,901–3,000 of 12,345", 124],
  ])("describes %j", (position, text, pages) => {
    const range = pageRange(position);
    expect(describeRange(range, "en-GB")).toBe(text);
    expect(range.pages).toBe(pages);
  });
});
