import { describe, expect, it } from "vitest";
import { useBrowser } from "./browser.ts";
import { columnOf, organizations, signIn } from "./liaison-pages.ts";

const openPage = useBrowser();

describe("partners", () => {
  it("are searched whatever the case and diacritics, with the search in the address", async () => {
    const page = await openPage();
    await signIn(page);
    await page.getByLabel("Search", { exact: true }).fill("MULLER");
    await page.waitForURL(/search=MULLER/);
    await page.getByRole("link", { name: "Muller AB" }).waitFor();
    const names = await columnOf(page, "Company name");
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) expect(name).toMatch(/m[uü]ller/i);

    await page.reload();
    await page.getByRole("link", { name: "Muller AB" }).waitFor();
    expect(await page.getByLabel("Search", { exact: true }).inputValue()).toBe("MULLER");

    await page.goBack();
    await page.getByText(/^1–50 of \d+$/).waitFor();
    expect(await page.getByLabel("Search", { exact: true }).inputValue()).toBe("");
  });

  it("are searched for what is pasted with a tab, and the focus stays once it is cleared", async () => {
    const page = await openPage();
    await signIn(page);
    const search = page.getByLabel("Search", { exact: true });
    await search.fill("muller\tab");
    await page.waitForURL(/search=muller\+ab$/);
    await page.getByRole("link", { name: "Muller AB" }).waitFor();
    await page.getByRole("button", { name: "Clear search" }).click();
    await page.getByText(/^1–50 of \d+$/).waitFor();
    await page.locator('input[type="search"]:focus').waitFor();
  });

  it("are refreshed without losing the focus", async () => {
    const page = await openPage();
    await signIn(page);
    const refresh = page.getByRole("button", { name: "Refresh" });
    await refresh.focus();
    const answer = page.waitForResponse(/partners\.list/);
    await page.keyboard.press("Enter");
    await answer;
    await page.locator('[aria-label="Refresh"][aria-busy="false"]:focus').waitFor();
  });

  it("are filtered by type and ordered by a column", async () => {
    const page = await openPage();
    await signIn(page);
    await page.getByRole("combobox", { name: "Type" }).click();
    await page.getByRole("option", { name: "Customer" }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Annual sales" }).click();
    await page.waitForURL(/sort=sales_amount/);
    await page.locator('[aria-sort="ascending"]').waitFor();
    expect(new Set(await columnOf(page, "Type"))).toEqual(new Set(["Customer"]));
    const sales = (await columnOf(page, "Annual sales")).map((text) =>
      Number(text.replace(/\D/g, "")),
    );
    expect(sales).toEqual(sales.toSorted((a, b) => a - b));
  });

  it("are paged", async () => {
    const page = await openPage();
    await signIn(page);
    const first = await columnOf(page, "Company name");
    await page.getByRole("button", { name: "Next page" }).click();
    await page.getByText(/^51–100 of \d+$/).waitFor();
    const second = await columnOf(page, "Company name");
    expect(second).toHaveLength(50);
    expect(second).not.toEqual(first);
  });

  it("open with all they are, by keyboard too", async () => {
    const page = await openPage();
    await signIn(page);
    const link = page.locator("tbody").getByRole("link").first();
    const [name = ""] = await link.allTextContents();
    await link.focus();
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog", { name });
    await drawer.getByText("Payment terms").waitFor();
    expect(page.url()).toMatch(/partner=[0-9a-f-]{36}/);
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "detached" });
  });

  it("of a connected organization that shares them can be read", async () => {
    const page = await openPage();
    await signIn(page);
    await page.getByRole("combobox", { name: "Data of" }).click();
    await page.getByRole("option", { name: "Fjord Components AB" }).click();
    await page.waitForURL(new RegExp(`target=${organizations.fjord}`));
    await page.getByText(/viewing partners of Fjord Components AB/i).waitFor();
    await page.getByLabel("Search", { exact: true }).fill("northwind");
    const rows = page.locator("tbody");
    await rows.getByRole("link", { name: "Northwind Traders", exact: true }).waitFor();
  });

  it("of an unconnected organization are refused, with a way back", async () => {
    const page = await openPage();
    const path = `/${organizations.northwind}/partners?target=${organizations.basalt}`;
    await signIn(page, { path });
    await page.getByText("You do not have access to this organization's partners").waitFor();
    expect(await page.getByRole("table").count()).toBe(0);
    await page.getByRole("link", { name: "Show partners of Northwind Traders" }).click();
    await page.getByText(/^1–50 of \d+$/).waitFor();
  });

  it("of an organization that one is no member of are refused", async () => {
    const page = await openPage();
    await signIn(page, { path: `/${organizations.basalt}/partners` });
    await page.getByText("You do not have access to this organization's partners").waitFor();
  });

  it("that match nothing say so, and the filters can be cleared", async () => {
    const page = await openPage();
    await signIn(page, { path: `/${organizations.northwind}/partners?search=no-such-partner` });
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.getByText(/^1–50 of \d+$/).waitFor();
  });
});
