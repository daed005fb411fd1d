import { expect, it } from "vitest";
import { organizationSlug } from "./organization-slug.ts";

it.each([
  ["Basalt Mining Oy", /^basalt-mining-oy-[0-9a-f]{10}$/],
  ["Müller & Söhne", /^muller-sohne-[0-9a-f]{10}$/],
  ["株式会社", /^[0-9a-f]{10}$/],
  ["x".repeat(100), /^x{40}-[0-9a-f]{10}$/],
])("an organization called %s goes by %s", (name, slug) => {
  expect(organizationSlug(name)).toMatch(slug);
});

it("is another one for each organization of a name", () => {
  expect(organizationSlug("Basalt")).not.toBe(organizationSlug("Basalt"));
});
