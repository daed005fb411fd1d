import { DatabaseSync } from "node:sqlite";
import type { BrowserContextOptions } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useBrowser } from "./browser.ts";
import { inviteSupplier } from "./invite-supplier.ts";
import { organizations, password, signIn } from "./liaison-pages.ts";
import { linkMailedTo } from "./mailed-links.ts";
import { useOwnServer } from "./own-server.ts";
import { violations } from "./violations.ts";

const openAnyPage = useBrowser();
const liaison = useOwnServer();
const { basalt } = organizations;

function openPage(options: BrowserContextOptions = {}) {
  return openAnyPage({ baseURL: liaison().baseUrl, ...options });
}

function invite(businessName: string, email: string): Promise<string> {
  return inviteSupplier(liaison(), { businessName, email, message: "Shall we connect?" });
}

/** Lets the time of an invitation run out. */
function expireInvitationTo(email: string): void {
  const database = new DatabaseSync(liaison().databaseFile, { timeout: 5000 });
  const { changes } = database
    .prepare("update supplier_invitations set expires_at = ? where email = ?")
    .run(new Date().toISOString(), email);
  database.close();
  expect(changes).toBe(1);
}

describe("the link of an invitation", () => {
  it.each([
    ["wide", { width: 1280, height: 800 }, "light"],
    ["wide and dark", { width: 1280, height: 800 }, "dark"],
    ["narrow", { width: 390, height: 844 }, "light"],
  ] as const)("shows it to everybody: %s", async (name, viewport, colorScheme) => {
    const link = await invite(`Tuuli Oy, ${name}`, `${name.replaceAll(" ", "-")}@tuuli.example`);
    const page = await openPage({ viewport, colorScheme });
    await page.goto(link);
    await page.getByRole("link", { name: "Create an account" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Decline" }).click();
    await page.getByRole("dialog").getByText("Tomás Herrera Vidal is told so").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("lets it be declined without signing in, and is dead then", async () => {
    const link = await invite("Halla Oy", "sales@halla.example");
    const page = await openPage();
    await page.goto(link);
    await page.getByRole("button", { name: "Decline" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Decline" }).click();
    await page.getByRole("heading", { name: "You have declined the invitation" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "There is no invitation behind this link" }).waitFor();
  });

  it("tells someone else whom it is for, and leads on as the one", async () => {
    const link = await invite("Routa Oy", "sales@routa.example");
    const page = await openPage();
    await signIn(page);
    await page.goto(link);
    await page.getByText("you are signed in as buyer@northwind.example").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Sign out and switch" }).click();
    await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
    expect(await page.getByLabel("E-mail address").inputValue()).toBe("sales@routa.example");
  });

  it("leads a new guest through the account and the organization to the connection", async () => {
    const email = "ilta@aamu.example";
    const link = await invite("Aamu Oy", email);
    const page = await openPage({ viewport: { width: 390, height: 844 } });
    await page.goto(link);
    await page.getByRole("link", { name: "Create an account" }).click();
    expect(await page.getByLabel("E-mail address").inputValue()).toBe(email);
    await page.getByLabel("First name").fill("Ilta");
    await page.getByLabel("Last name").fill("Aalto");
    await page.getByLabel("Password", { exact: true }).fill("a long enough phrase");
    await page.getByRole("button", { name: "Create account" }).click();

    await page.getByRole("heading", { name: "Confirm your e-mail address" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Send the e-mail again" }).click();
    await page.getByText(`We sent another e-mail to ${email}`).waitFor();
    const mailTab = await page.context().newPage();
    await mailTab.goto(await linkMailedTo(liaison(), email, "/api/auth/verify-email"));
    await mailTab.getByRole("heading", { name: "Open the invitation from your e-mail" }).waitFor();
    await mailTab.close();
    await page.getByRole("button", { name: "I have confirmed it" }).click();

    const name = page.getByLabel("Name of your organization");
    await name.waitFor();
    expect(await name.inputValue()).toBe("Aamu Oy");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Create organization" }).click();
    await page.getByRole("button", { name: "Accept" }).click();
    await page.getByRole("dialog", { name: "Northwind Traders" }).waitFor();
  });

  it("asks for a new one once it has expired", async () => {
    const email = "sales@usva.example";
    const link = await invite("Usva Oy", email);
    expireInvitationTo(email);
    const page = await openPage();
    await page.goto(link);
    await page.getByText("This invitation has expired").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Ask for a new link" }).click();
    await page.getByText("Northwind Traders was asked for a new link on").waitFor();
    await page.reload();
    await page.getByText("Northwind Traders was asked for a new link on").waitFor();
    expect(await page.getByRole("button", { name: "Ask for a new link" }).count()).toBe(0);
  });
});

describe("received invitations", () => {
  it("wait for an answer, and can be declined", async () => {
    await invite("Basalt Mining Oy", "owner@basalt.example");
    const page = await openPage();
    await signIn(page, { email: "owner@basalt.example" });
    await page.getByRole("link", { name: "Received invitations 1 pending" }).click();
    await page.waitForURL(`**/${basalt}/received-invitations`);
    const list = page.getByRole("list", { name: "Received invitations" });
    await list.getByRole("heading", { name: "Northwind Traders" }).waitFor();
    await page.getByText("You accept by the link in the e-mail").waitFor();
    expect(await violations(page)).toEqual([]);
    await list.getByRole("button", { name: "Decline" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Decline" }).click();
    await page.getByText("No invitations are waiting for you").waitFor();
    await page.getByRole("link", { name: "Received invitations", exact: true }).waitFor();
  });

  it("are shown once the address is known to be the user's", async () => {
    const page = await openPage();
    const email = "kuura@halla.example";
    await page.request.post("/api/auth/sign-up/email", {
      data: { email, password, name: "Kuura Halla" },
    });
    await page.goto(`/${basalt}/received-invitations`);
    await page.getByRole("heading", { name: "Confirm your e-mail address" }).waitFor();
    await page.goto(await linkMailedTo(liaison(), email, "/api/auth/verify-email"));
    await page.goto(`/${basalt}/received-invitations`);
    await page.getByText("No invitations are waiting for you").waitFor();
  });
});
