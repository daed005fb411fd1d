import type { Page } from "playwright-core";

/** The demo's organizations. */
export const organizations = {
  northwind: "01890000-0000-7000-8000-000000000001",
  fjord: "01890000-0000-7000-8000-000000000002",
  basalt: "01890000-0000-7000-8000-000000000003",
} as const;

const password = "liaison-demo";

/** Signs in as a user of the demo, and waits for the first page. */
export async function signIn(page: Page, email = "buyer@northwind.example"): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { level: 1, name: "Partners" }).waitFor();
}

/** The text of a table's column, row by row, once its rows are there. */
export async function columnOf(page: Page, header: string): Promise<string[]> {
  const headers = await page.getByRole("columnheader").allInnerTexts();
  const index = headers.findIndex((text) => text.trim() === header);
  return page.locator(`tbody tr > :nth-child(${index + 1})`).allInnerTexts();
}
