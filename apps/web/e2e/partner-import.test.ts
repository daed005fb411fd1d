import { text as textOf } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { buyerClient } from "./api-client.ts";
import { useBrowser } from "./browser.ts";
import { signIn } from "./liaison-pages.ts";
import { useOwnServer } from "./own-server.ts";
import { violations } from "./violations.ts";

const openAnyPage = useBrowser();
const liaison = useOwnServer();

async function openPartners(): Promise<Page> {
  const page = await openAnyPage({ baseURL: liaison().baseUrl });
  await signIn(page);
  return page;
}

async function chooseFromMenu(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "Import / export" }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

async function upload(page: Page, text: string): Promise<void> {
  await chooseFromMenu(page, "Import CSV");
  const file = { name: "partners.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
  await page.getByLabel("CSV file").setInputFiles(file);
  await page.getByRole("button", { name: "Check the file" }).click();
}

async function countPartners(): Promise<number> {
  const { total_items } = await buyerClient(liaison()).partners.list.query({
    partner_types: ["customer", "supplier"],
    limit: 0,
    offset: 0,
  });
  return total_items;
}

describe("an export", () => {
  it("that is imported again doubles nobody", async () => {
    const before = await countPartners();
    const page = await openPartners();
    const download = page.waitForEvent("download");
    await chooseFromMenu(page, "Export CSV");
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^partners-\d{4}-\d\d-\d\d\.csv$/);
    const text = await textOf(await file.createReadStream());

    await upload(page, text);
    await page.getByText("There is nothing to import.").waitFor();
    expect(await countPartners()).toBe(before);
  });

  it("has what the filters leave", async () => {
    const page = await openPartners();
    await page.getByLabel("Search", { exact: true }).fill("MULLER");
    await page.waitForURL(/search=MULLER/);
    const download = page.waitForEvent("download");
    await chooseFromMenu(page, "Export CSV");
    const text = await textOf(await (await download).createReadStream());
    const lines = text.trim().split("\r\n");
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(1)) expect(line).toMatch(/m[uü]ller/i);
  });
});

describe("an import", () => {
  it("says what is wrong, goes on after a reload, and adds the rest", async () => {
    const before = await countPartners();
    const page = await openPartners();
    const rows = [
      "company_name,partner_type,email",
      "Zadar Nets,supplier,sales@zadar.example",
      "Pula Paints,both,sales@pula.example",
      "ZADAR NETS,supplier,office@zadar.example",
    ];
    await upload(page, rows.join("\r\n"));
    const findings = page.getByRole("table", { name: "Errors and duplicates" });
    await findings.getByRole("row", { name: /^3 Pula Paints partner_type:/ }).waitFor();
    await findings.getByText("Same company name as line 2").waitFor();
    expect(await violations(page)).toEqual([]);

    await page.reload();
    await page.getByRole("button", { name: "Import 1 partner" }).waitFor();
    await page.getByLabel("Add them all the same").check();
    await page.getByRole("button", { name: "Import 2 partners" }).click();
    await page.getByText("2 partners were added, 0 duplicates were skipped.").waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await countPartners()).toBe(before + 2);
    await page.getByRole("link", { name: "Go to the partners" }).click();
    await page.getByRole("heading", { level: 1, name: "Partners" }).waitFor();
  });

  it("of a file without the columns is refused, with what is missing", async () => {
    const page = await openPartners();
    await upload(page, "name,e-mail\r\nZadar Nets,sales@zadar.example\r\n");
    await page
      .getByRole("alert")
      .getByText(/company_name/)
      .waitFor();
  });

  it("that nobody knows says so", async () => {
    const page = await openPartners();
    await page.goto(
      `${page.url().split("?")[0]}/import?import=01890000-0000-7000-8000-0000000000ff`,
    );
    await page.getByText("There is no such import").waitFor();
    await page.getByRole("link", { name: "Choose a file" }).click();
    await page.getByLabel("CSV file").waitFor();
  });
});
