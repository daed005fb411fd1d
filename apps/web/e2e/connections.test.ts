import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useBrowser } from "./browser.ts";
import { inviteSupplier } from "./invite-supplier.ts";
import { organizations, password, signIn } from "./liaison-pages.ts";
import { useOwnServer } from "./own-server.ts";
import { violations } from "./violations.ts";

const openPage = useBrowser();
const liaison = useOwnServer();
const { northwind, basalt } = organizations;

/** The addresses that a page asks for, and what it says it comes from. */
function watchRequests(page: Page): string[] {
  const told: string[] = [];
  page.on("request", (request) => {
    told.push(request.url(), request.headers()["referer"] ?? "");
  });
  return told;
}

async function openConnection(page: Page, organizationId: string, other: string) {
  await page.goto(`/${organizationId}/connections`);
  await page.getByRole("link", { name: other }).click();
  const drawer = page.getByRole("dialog", { name: other });
  await drawer.getByText("Accepted by").waitFor();
  return drawer;
}

describe("a connection", () => {
  it("begins with an invitation that is accepted, lets the other side read, and ends", async () => {
    const { baseUrl } = liaison();
    const link = await inviteSupplier(liaison(), {
      businessName: "Basalt Mining Oy",
      email: "owner@basalt.example",
      message: "We would like to exchange orders with you here.",
    });
    const token = new URL(link).hash.slice(1);

    const supplier = await openPage({ baseURL: baseUrl });
    const told = watchRequests(supplier);
    await supplier.goto(link);
    await supplier.getByRole("heading", { name: "Northwind Traders invites you" }).waitFor();
    await supplier.getByText("We would like to exchange orders with you here.").waitFor();
    await supplier.getByRole("link", { name: "Sign in to accept" }).click();
    await supplier.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
    expect(supplier.url()).not.toContain(token);
    expect(await supplier.getByLabel("E-mail address").inputValue()).toBe("owner@basalt.example");
    await supplier.getByLabel("Password", { exact: true }).fill(password);
    await supplier.getByRole("button", { name: "Sign in" }).click();
    await supplier.getByRole("combobox", { name: "Accept for" }).waitFor();
    expect(await violations(supplier)).toEqual([]);
    await supplier.getByRole("button", { name: "Accept" }).click();
    const ofSupplier = supplier.getByRole("dialog", { name: "Northwind Traders" });
    await ofSupplier.getByText("Accepted by").waitFor();
    await supplier.getByText("You are connected with Northwind Traders").waitFor();
    expect(told.filter((text) => text.includes(token))).toEqual([]);
    expect(await violations(supplier)).toEqual([]);

    const buyer = await openPage({ baseURL: baseUrl });
    await signIn(buyer);
    let ofBuyer = await openConnection(buyer, northwind, "Basalt Mining Oy");
    await ofBuyer.getByText("Nothing yet.").waitFor();
    // A buyer reads connections, and does not manage them.
    expect(await ofBuyer.getByRole("switch").isDisabled()).toBe(true);
    expect(await ofBuyer.getByRole("button", { name: "Disconnect" }).count()).toBe(0);

    const grant = ofSupplier.getByRole("switch", { name: "Let Northwind Traders read" });
    await grant.click();
    const question = supplier.getByRole("dialog", { name: "Let Northwind Traders read" });
    await question.waitFor();
    // The key closes the question, and not the connection behind it.
    await supplier.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    expect(await grant.isChecked()).toBe(false);
    await grant.click();
    await question.getByText("can read every partner of Basalt Mining Oy").waitFor();
    expect(await violations(supplier)).toEqual([]);
    await question.getByRole("button", { name: "Let them read" }).click();
    await supplier.getByText("Northwind Traders can now read our partners").waitFor();
    expect(await grant.isChecked()).toBe(true);

    ofBuyer = await openConnection(buyer, northwind, "Basalt Mining Oy");
    await ofBuyer.getByRole("link", { name: "Show partners of Basalt Mining Oy" }).click();
    await buyer.getByText(/viewing partners of Basalt Mining Oy/i).waitFor();
    await buyer.getByText(/^1–50 of \d+$/).waitFor();

    await ofSupplier.getByRole("button", { name: "Disconnect" }).click();
    const farewell = supplier.getByRole("dialog", { name: "Disconnect from Northwind Traders?" });
    expect(await violations(supplier)).toEqual([]);
    await farewell.getByRole("button", { name: "Disconnect" }).click();
    await ofSupplier.getByText("This connection has ended").waitFor();

    await buyer.reload();
    await buyer.getByText("You do not have access to this organization's partners").waitFor();
    await buyer.goto(`/${northwind}/connections?status=disconnected`);
    await buyer.getByRole("link", { name: "Basalt Mining Oy" }).waitFor();
    await supplier.goto(`/${basalt}/connections`);
    await supplier.getByText("No connections yet").waitFor();
  });
});
