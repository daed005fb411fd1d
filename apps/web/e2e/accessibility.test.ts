import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useBrowser } from "./browser.ts";
import { organizations, signIn } from "./liaison-pages.ts";

const openPage = useBrowser();
const { northwind, fjord, basalt } = organizations;

const viewports = { wide: { width: 1280, height: 800 }, narrow: { width: 390, height: 844 } };

const publicPages = ["/sign-in", "/sign-up", "/forgot-password", "/reset-password?token=x"];
const signedInPages = [
  `/${northwind}/partners?size=25`,
  `/${northwind}/partners?search=no-such-partner`,
  `/${northwind}/partners?size=25&target=${fjord}`,
  `/${northwind}/partners?target=${basalt}`,
  `/${northwind}/supplier-invitations?size=25`,
  `/${northwind}/no-such-page`,
];

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

describe.each([
  ["wide", "light"],
  ["wide", "dark"],
  ["narrow", "light"],
] as const)("%s and %s", (size, colorScheme) => {
  const options = { viewport: viewports[size], colorScheme };

  it("the pages before signing in", async () => {
    const page = await openPage(options);
    for (const path of publicPages) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await violations(page), path).toEqual([]);
    }
  });

  it("the pages behind it", async () => {
    const page = await openPage(options);
    await signIn(page);
    for (const path of signedInPages) {
      await page.goto(path);
      await page.getByRole("main").waitFor();
      await page.waitForLoadState("networkidle");
      expect(await violations(page), path).toEqual([]);
    }
  });

  it("an open partner", async () => {
    const page = await openPage(options);
    await signIn(page);
    await page.getByRole("main").getByRole("link").first().click();
    await page.getByRole("dialog").getByText("Payment terms").waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
