import type { Page } from "playwright-core";
import { expect } from "vitest";

/** The demo's organizations. */
export const organizations = {
  northwind: "01890000-0000-7000-8000-000000000001",
  fjord: "01890000-0000-7000-8000-000000000002",
  basalt: "01890000-0000-7000-8000-000000000003",
} as const;

/** Of all the demo's users. */
export const password = "liaison-demo";

interface SignIn {
  readonly email?: string;
  /** The page to begin with; without one, the app chooses. */
  readonly path?: string;
}

/** Begins as a user of the demo who has signed in. How one does that is tested for itself. */
export async function signIn(page: Page, options: SignIn = {}): Promise<void> {
  const { email = "buyer@northwind.example", path = "/" } = options;
  const answer = await page.request.post("/api/auth/sign-in/email", { data: { email, password } });
  expect(answer.status()).toBe(200);
  await page.goto(path);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** The text of a table's column, row by row, once its rows are there. */
export async function columnOf(page: Page, header: string): Promise<string[]> {
  await page.locator('[aria-busy="false"] tbody tr').first().waitFor();
  const headers = await page.getByRole("columnheader").allInnerTexts();
  const index = headers.findIndex((text) => text.trim() === header);
  return page.locator(`tbody tr > :nth-child(${index + 1})`).allInnerTexts();
}
