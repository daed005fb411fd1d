import { describe, expect, it } from "vitest";
import { useBrowser } from "./browser.ts";
import { columnOf, signIn } from "./liaison-pages.ts";

const openPage = useBrowser();

async function openInvitations() {
  const page = await openPage();
  await signIn(page);
  await page.getByRole("link", { name: "Supplier invitations" }).click();
  await page.getByRole("heading", { level: 1, name: "Supplier invitations" }).waitFor();
  await page.locator('[aria-busy="false"] tbody tr').first().waitFor();
  return page;
}

/** A cell's name as it is ordered: whatever its case and diacritics. The e-mail address is below it. */
function normalized(cell: string): string {
  const [name = ""] = cell.split("\n");
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

describe("supplier invitations", () => {
  it("are the pending ones at first", async () => {
    const page = await openInvitations();
    expect(new Set(await columnOf(page, "Status"))).toEqual(new Set(["Pending"]));
  });

  it("are shown by status", async () => {
    const page = await openInvitations();
    await page.getByRole("combobox", { name: "Status" }).press("ArrowDown");
    await page.getByRole("option", { name: "Pending" }).click();
    await page.getByRole("option", { name: "Declined" }).click();
    await page.keyboard.press("Escape");
    await page.locator("tbody").getByText("Declined").first().waitFor();
    expect(new Set(await columnOf(page, "Status"))).toEqual(new Set(["Declined"]));
  });

  it("are ordered by supplier name", async () => {
    const page = await openInvitations();
    await page.getByRole("button", { name: "Supplier name" }).click();
    await page.waitForURL(/sort=supplierName/);
    await page.locator('[aria-sort="ascending"]').waitFor();
    const names = (await columnOf(page, "Supplier name")).map(normalized);
    // Where letters without a Latin base belong, the server's own tests say.
    const latin = names.filter((name) => /^[ -~]+$/.test(name));
    expect(latin.length).toBeGreaterThan(10);
    expect(latin).toEqual(latin.toSorted());
  });

  it("open with all they are", async () => {
    const page = await openInvitations();
    const link = page.locator("tbody").getByRole("link").first();
    const [name = ""] = await link.allTextContents();
    await link.click();
    await page.getByRole("dialog", { name }).getByText("Invited by").waitFor();
  });
});
