import { expect, test } from "vitest";
import { z } from "zod";
import { distinct } from "./distinct.ts";
import { Uuid } from "./uuid.ts";

test("a repeated value counts once, in the place where it first stood", () => {
  expect(distinct(z.array(z.string())).parse(["b", "a", "b", "a"])).toEqual(["b", "a"]);
});

test("values that only read the same are one", () => {
  const id = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
  expect(distinct(z.array(Uuid)).parse([id, id.toUpperCase()])).toEqual([id]);
});
