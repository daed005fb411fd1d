import { expect, test } from "vitest";
import { z } from "zod";
import { keysetInput, keysetPage } from "./keyset-page.ts";

const Input = z.strictObject(keysetInput);

test("a page has 50 items where nothing is said", () => {
  expect(Input.parse({})).toEqual({ limit: 50 });
});

test.each([{ limit: 1 }, { limit: 100 }, { cursor: null }, { cursor: "eyJpZCI6MX0" }])(
  "a page can be asked for with %j",
  (given) => {
    expect(Input.parse(given)).toMatchObject(given);
  },
);

test.each([{ limit: 0 }, { limit: 101 }, { limit: 1.5 }, { limit: null }, { cursor: 7 }])(
  "a page cannot be asked for with %j",
  (given) => {
    expect(Input.safeParse(given).success).toBe(false);
  },
);

test("a page is its items and where the next one starts", () => {
  const Page = keysetPage(z.string());
  expect(Page.parse({ data: ["a"], nextCursor: "b" })).toEqual({ data: ["a"], nextCursor: "b" });
  expect(Page.parse({ data: [], nextCursor: null })).toEqual({ data: [], nextCursor: null });
  expect(Page.safeParse({ data: [] }).success).toBe(false);
  expect(Page.safeParse({ data: [7], nextCursor: null }).success).toBe(false);
});
