import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { buyerClient } from "./api-client.ts";
import { useBrowser } from "./browser.ts";
import { organizations, signIn } from "./liaison-pages.ts";
import { useOwnServer } from "./own-server.ts";
import { violations } from "./violations.ts";

const openAnyPage = useBrowser();
const liaison = useOwnServer();
const { northwind } = organizations;

async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openAnyPage({ baseURL: liaison().baseUrl, ...options });
  await signIn(page, { path: `/${northwind}/${path}` });
  return page;
}

const dialog = (page: Page, name: string | RegExp) => page.getByRole("dialog", { name });

function createSupplier(company_name: string, email: string) {
  const supplier = { company_name, email, partner_type: "supplier", country_code: "POL" } as const;
  return buyerClient(liaison()).partners.create.mutate(supplier);
}

describe("a supplier of the directory", () => {
  it("is invited, again at another address, and not after all", async () => {
    const { id } = await createSupplier("Gdańsk Ropes", "sales@ropes.example");
    const page = await openPage(`partners?size=25&partner=${id}`);
    await dialog(page, "Gdańsk Ropes").getByRole("button", { name: "Invite supplier" }).click();
    const form = dialog(page, "Invite supplier");
    expect(await form.getByLabel("E-mail").inputValue()).toBe("sales@ropes.example");
    await form.getByLabel("Message").fill("Hello!\nShall we connect?");
    await form.getByText("24 of 1,000 characters").waitFor();
    await form.getByLabel("Expires in days").fill("91");
    await form.getByRole("button", { name: "Send invitation" }).click();
    await form.getByText("Enter 1 to 90 days").waitFor();
    await form.getByLabel("Expires in days").fill("7");
    expect(await violations(page)).toEqual([]);
    await form.getByRole("button", { name: "Send invitation" }).click();
    await form.waitFor({ state: "detached" });
    await dialog(page, "Gdańsk Ropes").getByText("Invited", { exact: true }).waitFor();

    // A partner that is invited cannot be archived; the way leads to the invitation.
    await page.getByRole("button", { name: "Archive" }).click();
    await page.getByRole("link", { name: "Open the pending invitation" }).click();
    const drawer = dialog(page, "Gdańsk Ropes");
    await drawer.getByText("Shall we connect?").waitFor();
    await drawer
      .getByText("Tomás Herrera Vidal sent the invitation to sales@ropes.example")
      .waitFor();

    await drawer.getByRole("button", { name: "Resend" }).click();
    const resend = dialog(page, "Resend the invitation");
    await resend.getByLabel("E-mail").fill("office@ropes.example");
    expect(await violations(page)).toEqual([]);
    await resend.getByRole("button", { name: "Resend" }).click();
    await drawer
      .getByText(/sent the invitation again to office@ropes.example, a new address/)
      .waitFor();

    await drawer.getByRole("button", { name: "Revoke" }).click();
    const revoke = dialog(page, "Revoke the invitation?");
    await revoke.getByText("stops working").waitFor();
    expect(await violations(page)).toEqual([]);
    await revoke.getByRole("button", { name: "Revoke" }).click();
    await drawer.getByText("Revoked", { exact: true }).waitFor();
    await drawer.getByText("Tomás Herrera Vidal revoked the invitation").waitFor();
    expect(await drawer.getByRole("button", { name: "Resend" }).count()).toBe(0);
  });

  it("is picked by its name", async () => {
    await createSupplier("Wrocław Wheels", "sales@wheels.example");
    const page = await openPage("supplier-invitations?size=25");
    await page.getByRole("button", { name: "Invite supplier" }).click();
    const form = dialog(page, "Invite supplier");
    await form.getByText("From the directory").click();
    expect(await form.getByRole("button", { name: "Send invitation" }).isDisabled()).toBe(true);
    await form.getByRole("combobox", { name: "Supplier" }).fill("wroclaw");
    await page.getByRole("option", { name: "Wrocław Wheels" }).click();
    await form.getByRole("combobox", { name: "Country" }).waitFor();
    expect(await form.getByLabel("E-mail").inputValue()).toBe("sales@wheels.example");
    await form.getByRole("button", { name: "Send invitation" }).click();
    await dialog(page, "Wrocław Wheels").getByText("sales@wheels.example").first().waitFor();
  });

  it("that someone else has invited meanwhile leads to that invitation", async () => {
    const { id } = await createSupplier("Łódź Looms", "sales@looms.example");
    const page = await openPage(`partners?size=25&partner=${id}&dialog=invite`);
    const form = dialog(page, "Invite supplier");
    await form.getByLabel("Message").fill("Hello");
    await buyerClient(liaison()).supplierInvitations.create.mutate({ partnerId: id });
    await form.getByRole("button", { name: "Send invitation" }).click();
    await form.getByText("has a pending invitation already").waitFor();
    await form.getByRole("link", { name: "Open the pending invitation" }).click();
    await page.getByRole("button", { name: "Discard" }).click();
    await dialog(page, "Łódź Looms").getByRole("button", { name: "Resend" }).waitFor();
  });
});

describe("suppliers", () => {
  it("are invited together; what is wrong stays to be corrected", async () => {
    const page = await openPage("supplier-invitations?size=25");
    await page.getByRole("button", { name: "Invite several" }).click();
    const form = dialog(page, "Invite several suppliers");
    const text = form.getByRole("textbox", { name: "Suppliers" });
    const send = form.getByRole("button", { name: "Send invitations" });
    expect(await send.isDisabled()).toBe(true);
    await text.fill(
      [
        "Name;E-mail;Country;Business ID",
        "Kraków Kilns;sales@kilns.example;Poland;123",
        "Lublin Lamps;lamps.example;PL",
        "Poznań Pipes;sales@pipes..example;POL",
      ].join("\n"),
    );
    const preview = form.getByRole("table", { name: "Preview" });
    await preview
      .getByRole("row", { name: /Lublin Lamps.*This is not an e-mail address/ })
      .waitFor();
    expect(await violations(page)).toEqual([]);

    // The server refuses the whole request for an address that only it finds wrong, and says which.
    await form.getByRole("button", { name: "Send 2 invitations" }).click();
    await preview.getByRole("row", { name: /Poznań Pipes.*Must be an e-mail address/ }).waitFor();
    await form.getByRole("button", { name: "Send 1 invitation" }).click();
    await page.getByText("1 supplier was invited").waitFor();
    expect((await text.inputValue()).split("\n")).toEqual([
      "Lublin Lamps;lamps.example;PL",
      "Poznań Pipes;sales@pipes..example;POL",
    ]);

    await text.fill("Lublin Lamps;sales@lamps.example;PL\nPoznań Pipes;sales@pipes.example;POL");
    await form.getByRole("button", { name: "Send 2 invitations" }).click();
    await form.waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Poznań Pipes" }).waitFor();
  });
});

describe.each([
  ["wide and dark", { viewport: { width: 1280, height: 800 }, colorScheme: "dark" }],
  ["narrow", { viewport: { width: 390, height: 844 } }],
] as const)("%s", (_, options) => {
  it("the forms of invitations are for everybody", async () => {
    const page = await openPage("supplier-invitations?size=25&dialog=new", options);
    await dialog(page, "Invite supplier").getByLabel("Supplier name").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(`/${northwind}/supplier-invitations?size=25&dialog=several`);
    await page
      .getByRole("textbox", { name: "Suppliers" })
      .fill("Kraków Kilns;sales@kilns.example;Poland;123\nx");
    await page.getByRole("table", { name: "Preview" }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
