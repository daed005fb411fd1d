import { describe, expect, it } from "vitest";
import { useBrowser } from "./browser.ts";
import { organizations, signIn } from "./liaison-pages.ts";

const openPage = useBrowser();

describe("signing in", () => {
  it("comes before every page, and leads on to the one that was asked for", async () => {
    const page = await openPage();
    await page.goto(`/${organizations.northwind}/supplier-invitations?search=ab`);
    await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
    await page.getByLabel("E-mail address").fill("buyer@northwind.example");
    await page.getByLabel("Password", { exact: true }).fill("liaison-demo");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Supplier invitations" }).waitFor();
    expect(new URL(page.url()).searchParams.get("search")).toBe("ab");
  });

  it("does not lead to another site", async () => {
    const page = await openPage();
    await page.goto("/sign-in?redirect=https://evil.example/");
    await page.getByLabel("E-mail address").fill("buyer@northwind.example");
    await page.getByLabel("Password", { exact: true }).fill("liaison-demo");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Partners" }).waitFor();
  });

  it("with a wrong password says so and keeps the address", async () => {
    const page = await openPage();
    await page.goto("/sign-in");
    await page.getByLabel("E-mail address").fill("buyer@northwind.example");
    await page.getByLabel("Password", { exact: true }).fill("wrong-password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByLabel("E-mail address").inputValue()).toBe("buyer@northwind.example");
    await page.locator("button:focus", { hasText: "Sign in" }).waitFor();
  });

  it("takes the focus to the first field that is wrong", async () => {
    const page = await openPage();
    await page.goto("/sign-in");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.locator('[type="email"]:focus').waitFor();
    await page.getByLabel("E-mail address").fill("buyer@northwind.example");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.locator('[type="password"]:focus').waitFor();
  });

  it("ends with signing out, on every page", async () => {
    const page = await openPage();
    await signIn(page);
    await page.getByRole("button", { name: /account/i }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
    await page.goto(`/${organizations.northwind}/partners`);
    await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
  });
});

it("a session in use is prolonged", async () => {
  const page = await openPage();
  const prolonged = page.waitForResponse("**/api/auth/get-session");
  await signIn(page);
  expect((await prolonged).status()).toBe(200);
});
