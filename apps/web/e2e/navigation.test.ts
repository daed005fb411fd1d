import { describe, it } from "vitest";
import { useBrowser } from "./browser.ts";
import { signIn } from "./liaison-pages.ts";

const openPage = useBrowser();

describe("the navigation", () => {
  it("is covered by the menus of the header", async () => {
    const page = await openPage({ viewport: { width: 1280, height: 800 } });
    await signIn(page);
    await page.getByRole("button", { name: /^Organization/ }).click();
    const item = page.getByRole("menuitem", { name: "Northwind Traders" });
    await item.click({ position: { x: 12, y: 12 } });
    await item.waitFor({ state: "hidden" });
  });
});
