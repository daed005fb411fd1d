import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useBrowser } from "./browser.ts";
import { organizations, signIn } from "./liaison-pages.ts";
import { violations, violationsInTheDark } from "./violations.ts";

const openPage = useBrowser();
const { northwind, fjord, basalt } = organizations;

const publicPages = [
  "/sign-in",
  "/sign-up",
  "/forgot-password",
  "/reset-password?token=x",
  "/invitation",
  "/invitation#no-such-token",
];
const signedInPages = [
  `/${northwind}/partners?search=no-such-partner`,
  `/${northwind}/partners?size=25&target=${fjord}`,
  `/${northwind}/partners?target=${basalt}`,
  `/${northwind}/supplier-invitations?size=25`,
  `/${northwind}/received-invitations`,
  `/${northwind}/connections`,
  `/${northwind}/no-such-page`,
  `/${northwind}/partners?size=25`,
];

async function expectForEverybody(page: Page, path: string): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByText(/^Loading /).waitFor({ state: "detached" });
  expect(await violations(page), path).toEqual([]);
  expect(await violationsInTheDark(page), `${path}, dark`).toEqual([]);
}

describe.each([
  ["wide", { width: 1280, height: 800 }],
  ["narrow", { width: 390, height: 844 }],
])("%s, in light and dark", (_, viewport) => {
  it("the pages before signing in", async () => {
    const page = await openPage({ viewport });
    for (const path of publicPages) {
      await page.goto(path);
      await expectForEverybody(page, path);
    }
  });

  it("the pages behind it, and an open partner", async () => {
    const page = await openPage({ viewport });
    await signIn(page);
    for (const path of signedInPages) {
      await page.goto(path);
      await expectForEverybody(page, path);
    }
    await page.getByRole("main").getByRole("link").first().click();
    await page.getByRole("dialog").getByText("Payment terms").waitFor();
    await expectForEverybody(page, "an open partner");
  });
});
